package org.zhiye.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;

/** Templates, access check and the parameters that handlers may ask for. */
@Configuration(proxyBeanMethods = false)
@org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication
class WebConfiguration implements WebMvcConfigurer {
    private static final String REDIRECT = "redirect:";
    private static final Pattern TEMPLATE = Pattern.compile("[a-z]+/[a-zA-Z]+");
    private static final Pattern OWN_PAGE = Pattern.compile("/([^/\\\\\\p{Cntrl}].*)?");

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "gg.jte.generated.precompiled");
    }

    @Bean
    ViewResolver views(TemplateEngine engine, Uis uis) {
        engine.setBinaryStaticContent(true);
        return (String name, Locale locale) -> {
            if (name.startsWith(REDIRECT)) {
                var view = new RedirectView(ownPage(name.substring(REDIRECT.length())));
                view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
                view.setExposeModelAttributes(false);
                return view;
            }
            return TEMPLATE.matcher(name).matches() ? new JteView(engine, uis, name + ".jte") : null;
        };
    }

    /** Whatever went into it: nobody is led away from this site. */
    private static String ownPage(String to) {
        if (!OWN_PAGE.matcher(to).matches()) {
            throw new IllegalArgumentException("a redirect that leads away");
        }
        return to;
    }

    /** The server's own pages for broken requests are not shown. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(LastErrors.class.getName());
            }
        });
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessCheck());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new MeResolver());
        resolvers.add(new LanguageResolver());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new IdConverters());
    }
}
