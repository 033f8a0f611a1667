package org.zhiye.filing;

import java.util.EnumMap;
import java.util.stream.Collectors;
import org.zhiye.policy.Route;
import org.zhiye.policy.RouteStep;

/** A route as it is kept with its case: {@code ENTERPRISE=5,PROVINCE_ACCEPTANCE=5,…}. */
final class RouteText {
    private RouteText() {}

    static String of(Route route) {
        return route.days().entrySet().stream()
                .map(e -> e.getKey().name() + "=" + e.getValue())
                .collect(Collectors.joining(","));
    }

    static Route read(String text) {
        var days = new EnumMap<RouteStep, Integer>(RouteStep.class);
        for (String part : text.split(",", -1)) {
            var at = part.indexOf('=');
            days.put(RouteStep.valueOf(part.substring(0, at)), Integer.valueOf(part.substring(at + 1)));
        }
        return new Route(days);
    }
}
