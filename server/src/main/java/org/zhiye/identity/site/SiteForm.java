package org.zhiye.identity.site;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.Normal;
import org.zhiye.web.Problems;

/** What a supervisor types of a site; hours by weekday, Monday first. */
record SiteForm(
        @Nullable String name,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String bring,
        @Nullable String minutes,
        @Nullable String capacity,
        @Nullable String open,
        @Nullable String h1,
        @Nullable String h2,
        @Nullable String h3,
        @Nullable String h4,
        @Nullable String h5,
        @Nullable String h6,
        @Nullable String h7,
        @Nullable String version,
        @Nullable String deed) {
    private static final int SHORT = 60;
    private static final int LONG = 200;
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 240;
    private static final int MOST_PEOPLE = 200;
    private static final String PHONE = "[0-9+（）() -]{5,30}";

    SitePage.Typed typed() {
        return new SitePage.Typed(
                text(name),
                text(address),
                text(phone),
                text(bring),
                text(minutes),
                text(capacity),
                open != null,
                Arrays.asList(text(h1), text(h2), text(h3), text(h4), text(h5), text(h6), text(h7)),
                text(version));
    }

    static String text(@Nullable String typed) {
        return Normal.text(typed == null ? "" : typed);
    }

    /** @param as the site as it is, or an empty one; its version is the one that the page showed */
    @Nullable
    Site read(Site as, Problems problems) {
        var it = typed();
        problems.unless(!it.name().isEmpty(), "name", "site.missing.name")
                .unless(fits(it.name(), SHORT), "name", "site.long", SHORT)
                .unless(!it.address().isEmpty(), "address", "site.missing.address")
                .unless(fits(it.address(), LONG), "address", "site.long", LONG)
                .unless(Normal.halfWidth(it.phone()).matches(PHONE), "phone", "site.wrong.phone")
                .unless(fits(it.bring(), LONG), "bring", "site.long", LONG);
        int slot = number(it.minutes());
        int people = number(it.capacity());
        problems.unless(slot >= LEAST_MINUTES && slot <= MOST_MINUTES, "minutes", "site.wrong.minutes")
                .unless(people >= 1 && people <= MOST_PEOPLE, "capacity", "site.wrong.capacity");
        var week = week(it.hours(), problems);
        return problems.any()
                ? null
                : new Site(
                        as.id(),
                        as.province(),
                        it.name(),
                        it.address(),
                        Normal.halfWidth(it.phone()),
                        it.bring(),
                        slot,
                        people,
                        it.open(),
                        number(it.version()),
                        week,
                        as.days());
    }

    private static Map<DayOfWeek, Hours> week(List<String> typed, Problems problems) {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            var hours = problems.read(
                    "h" + weekday.getValue(),
                    typed.get(weekday.getValue() - 1),
                    SiteReason.SITE_HOURS.key(),
                    Hours::read);
            if (hours != null && !hours.closed()) {
                week.put(weekday, hours);
            }
        }
        return week;
    }

    private static boolean fits(String typed, int most) {
        return typed.codePointCount(0, typed.length()) <= most;
    }

    static int number(String typed) {
        var text = Normal.halfWidth(typed).strip();
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }
}
