package org.zhiye.trail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiye.ground.BusinessClock;
import org.zhiye.shared.Normal;
import org.zhiye.web.Problems;

/**
 * What somebody looks for in a trail.
 *
 * @param area only deeds of this kind; absent: all
 * @param deed only this deed; empty: all
 * @param object only what was done to this, such as a case number; empty: all
 * @param from the first day; absent: from the beginning
 * @param to the last day; absent: up to now
 */
record TrailFilter(
        @Nullable Area area,
        String deed,
        String object,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    static final TrailFilter ALL = new TrailFilter(null, "", "", null, null);

    /** As the page's address has it. */
    record Typed(
            @Nullable String kind,
            @Nullable String deed,
            @Nullable String object,
            @Nullable String from,
            @Nullable String to) {}

    /** What can't be read is said beside its field, and left out. */
    static TrailFilter read(Typed typed, Problems problems) {
        var from = date("from", typed.from(), problems);
        var to = date("to", typed.to(), problems);
        if (from != null && to != null && to.isBefore(from)) {
            problems.add("to", "trail.to_before_from");
            to = null;
        }
        return new TrailFilter(
                Area.find(typed.kind()).orElse(null),
                typed.deed() == null ? "" : typed.deed(),
                typed.object() == null ? "" : Normal.compact(typed.object()).toUpperCase(Locale.ROOT),
                from,
                to);
    }

    private static @Nullable LocalDate date(String field, @Nullable String typed, Problems problems) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(Normal.compact(typed).replace('/', '-'));
        } catch (DateTimeException e) {
            problems.add(field, "trail.date_wrong");
            return null;
        }
    }

    @Nullable
    Instant begin() {
        return from == null ? null : from.atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    @Nullable
    Instant end() {
        return to == null
                ? null
                : to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    /** Whether something is looked for beyond the kind. */
    boolean narrow() {
        return !deed.isEmpty() || !object.isEmpty() || from != null || to != null;
    }

    TrailFilter with(@Nullable Area other) {
        return new TrailFilter(other, "", object, from, to);
    }

    /** The address of a page with this filter. */
    String address(String path, @Nullable Long before) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("kind", area == null ? "" : area.word());
        parameters.put("deed", deed);
        parameters.put("object", object);
        parameters.put("from", from == null ? "" : from.toString());
        parameters.put("to", to == null ? "" : to.toString());
        parameters.put("before", before == null ? "" : before.toString());
        var query = parameters.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
