package org.zhiye.shell;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.zhiye.account.Sessions;

/** Headers, form tokens, sessions. Who may use a handler is said at the handler and checked by the web module. */
@Configuration(proxyBeanMethods = false)
@org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication
class SecurityConfiguration {
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "connect-src 'self'; font-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; "
            + "manifest-src 'self'";
    private static final long YEAR = 365L * 24 * 3600;

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, FormGuard forms, Sessions sessions, SessionCookie cookie, Environment environment)
            throws Exception {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(forms)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(PathPatternRequestMatcher.pathPattern("/demo/clock")))
                .addFilterBefore(new SessionFilter(sessions, cookie), CsrfFilter.class)
                .exceptionHandling(errors -> errors.accessDeniedHandler(new StaleForm()))
                .headers(headers -> {
                    headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY));
                    headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
                    headers.frameOptions(frame -> frame.sameOrigin());
                    headers.permissionsPolicyHeader(
                            policy -> policy.policy("camera=(self), microphone=(), geolocation=(), payment=()"));
                    headers.crossOriginOpenerPolicy(policy -> policy.policy(
                            org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                    .CrossOriginOpenerPolicy.SAME_ORIGIN));
                    headers.cacheControl(cache -> cache.disable());
                    if (demo) {
                        headers.httpStrictTransportSecurity(hsts -> hsts.disable());
                    } else {
                        headers.httpStrictTransportSecurity(
                                hsts -> hsts.maxAgeInSeconds(YEAR).includeSubDomains(true));
                    }
                })
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Nobody logs in by Spring's own means. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException("none");
        };
    }

    @Bean
    FilterRegistrationBean<Admission> admission() {
        var registration = new FilterRegistrationBean<>(new Admission());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
