package org.zhiye.identity.site;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.web.Link;
import org.zhiye.web.Problems;

/** Puts the supervisor's pages of sites together. */
@Component
class SiteViews {
    private static final List<String> USUAL = List.of(
            "09:00-12:00, 13:30-17:00",
            "09:00-12:00, 13:30-17:00",
            "09:00-12:00, 13:30-17:00",
            "09:00-12:00, 13:30-17:00",
            "09:00-12:00, 13:30-17:00",
            "",
            "");

    private final Sites sites;
    private final Visits visits;
    private final Waiting waiting;
    private final ReferenceData reference;
    private final Day day;

    SiteViews(Sites sites, Visits visits, Waiting waiting, ReferenceData reference, Day day) {
        this.sites = sites;
        this.visits = visits;
        this.waiting = waiting;
        this.reference = reference;
        this.day = day;
    }

    /** @param typed absent: the rules as they are */
    SitesPage list(
            String province,
            List<String> all,
            SitesPage.@Nullable Rules typed,
            boolean saved,
            Problems problems,
            Language language) {
        var rules = sites.rules(province);
        return new SitesPage(
                province,
                name(province, language),
                all.size() < 2
                        ? List.of()
                        : all.stream()
                                .map(code -> new Link(
                                        "/desks?province=" + code, name(code, language), code.equals(province)))
                                .toList(),
                sites.of(province).stream().map(it -> row(it, language)).toList(),
                typed != null
                        ? typed
                        : new SitesPage.Rules(
                                Integer.toString(rules.cancelHours()),
                                Integer.toString(rules.bookDays()),
                                rules.photo().name(),
                                rules.second(),
                                Integer.toString(rules.version())),
                saved,
                problems);
    }

    private SitesPage.Row row(Site it, Language language) {
        var booked = visits.booked(it.id(), day.today());
        return new SitesPage.Row(
                it.id().toString(),
                it.name(),
                it.address(),
                it.phone(),
                it.open(),
                week(it, language),
                booked.stream().filter(visit -> visit.day().equals(day.today())).count(),
                booked.size());
    }

    /** Days with the same hours stand together: 周一至周五 09:00-12:00. */
    static List<String> week(Site it, Language language) {
        var lines = new ArrayList<String>();
        DayOfWeek from = null;
        for (DayOfWeek weekday : DayOfWeek.values()) {
            var hours = it.week().getOrDefault(weekday, Hours.CLOSED);
            var next = weekday == DayOfWeek.SUNDAY ? null : it.week().getOrDefault(weekday.plus(1), Hours.CLOSED);
            from = from == null ? weekday : from;
            if (!hours.equals(next)) {
                if (!hours.closed()) {
                    lines.add(span(from, weekday, language) + " " + hours);
                }
                from = null;
            }
        }
        return lines;
    }

    private static String span(DayOfWeek from, DayOfWeek to, Language language) {
        return from == to ? weekday(from, language) : weekday(from, language) + "–" + weekday(to, language);
    }

    static String weekday(DayOfWeek it, Language language) {
        var locale = Locale.forLanguageTag(language.tag());
        return language == Language.EN
                ? it.getDisplayName(TextStyle.SHORT, locale)
                : "周一周二周三周四周五周六周日"
                        .substring((it.getValue() - 1) * 2, it.getValue() * 2)
                        .replace("周", week(language));
    }

    private static String week(Language language) {
        return language == Language.ZH_HANS ? "周" : "週";
    }

    SitePage fresh(String province, SitePage.@Nullable Typed typed, Problems problems, Language language) {
        var fields = typed != null ? typed : new SitePage.Typed("", "", "", "", "20", "2", true, USUAL, "0");
        return new SitePage(
                "",
                province,
                name(province, language),
                fields,
                List.of(),
                new SitePage.TypedDay("", "", ""),
                false,
                0,
                problems);
    }

    SitePage one(
            Site it,
            SitePage.@Nullable Typed typed,
            SitePage.@Nullable TypedDay typedDay,
            boolean saved,
            int dropped,
            Problems problems,
            Language language) {
        var fields = typed != null
                ? typed
                : new SitePage.Typed(
                        it.name(),
                        it.address(),
                        it.phone(),
                        it.bring(),
                        Integer.toString(it.minutes()),
                        Integer.toString(it.capacity()),
                        it.open(),
                        Arrays.stream(DayOfWeek.values())
                                .map(weekday -> it.week()
                                        .getOrDefault(weekday, Hours.CLOSED)
                                        .toString())
                                .toList(),
                        Integer.toString(it.version()));
        return new SitePage(
                it.id().toString(),
                it.province(),
                name(it.province(), language),
                fields,
                it.days().entrySet().stream()
                        .filter(entry -> !entry.getKey().isBefore(day.today()))
                        .map(entry -> new SitePage.Special(
                                entry.getKey(),
                                entry.getValue().hours().toString(),
                                entry.getValue().reason()))
                        .toList(),
                typedDay == null ? new SitePage.TypedDay("", "", "") : typedDay,
                saved,
                dropped,
                problems);
    }

    WaitingPage waiting(String province, int days, Language language) {
        var names = sites.of(province).stream().collect(Collectors.toMap(Site::id, Site::name));
        return new WaitingPage(
                province,
                name(province, language),
                days,
                waiting.of(province, day.today().minusDays(days)).stream()
                        .map(it -> new WaitingPage.Row(
                                it.day(),
                                names.getOrDefault(it.site(), ""),
                                it.done(),
                                it.measured(),
                                it.median(),
                                it.ninth(),
                                it.longest(),
                                it.missed(),
                                it.left()))
                        .toList());
    }

    private String name(String province, Language language) {
        return reference.provinces().name(province, language);
    }
}
