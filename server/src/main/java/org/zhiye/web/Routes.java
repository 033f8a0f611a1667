package org.zhiye.web;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which pages there are in this installation, so that no menu leads nowhere: some modules are left out of some installations. */
@Component
final class Routes {
    private static final int REMEMBERED = 1000;

    private final Supplier<Set<PathPattern>> pages;
    private final Map<String, Boolean> answers = new ConcurrentHashMap<>();

    Routes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.pages = SingletonSupplier.of(() -> patterns(mapping));
    }

    private static Set<PathPattern> patterns(ObjectProvider<RequestMappingHandlerMapping> mapping) {
        return mapping.stream()
                .flatMap(m -> m.getHandlerMethods().keySet().stream())
                .filter(Routes::isPage)
                .flatMap(info -> info.getPathPatternsCondition() == null
                        ? java.util.stream.Stream.empty()
                        : info.getPathPatternsCondition().getPatterns().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPage(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    /** Whether the path can be opened. */
    boolean exists(String path) {
        var known = answers.get(path);
        if (known != null) {
            return known;
        }
        var container = PathContainer.parsePath(path);
        boolean found = pages.get().stream().anyMatch(pattern -> pattern.matches(container));
        if (answers.size() < REMEMBERED) {
            answers.put(path, found);
        }
        return found;
    }
}
