package org.zhiye.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Caller;
import org.zhiye.shared.Language;

/** What every page can ask for: words in the reader's language, dates, who is logged in, the form's tokens. */
public final class Ui {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Messages messages;
    private final Assets assets;
    private final Routes routes;
    private final Language language;
    private final HttpServletRequest request;
    private final Supplier<String> csrf;
    private final boolean demo;

    Ui(
            Messages messages,
            Assets assets,
            Routes routes,
            Language language,
            HttpServletRequest request,
            Supplier<String> csrf,
            boolean demo) {
        this.messages = messages;
        this.assets = assets;
        this.routes = routes;
        this.language = language;
        this.request = request;
        this.csrf = csrf;
        this.demo = demo;
    }

    public String t(String key, @Nullable Object... arguments) {
        return messages.text(language, key, arguments);
    }

    public boolean has(String key) {
        return messages.has(key);
    }

    public String t(Problems.Problem problem) {
        return messages.text(language, problem.key(), problem.arguments().toArray());
    }

    public Language language() {
        return language;
    }

    /** For the html element's {@code lang}. */
    public String lang() {
        return language.tag();
    }

    public Caller caller() {
        return Caller.current();
    }

    public boolean demo() {
        return demo;
    }

    /** The token that proves that a form comes from one of our pages; asking for it gives a visitor without session a short cookie. */
    public String csrf() {
        return csrf.get();
    }

    /** A fresh key for a form that does something. */
    public String deedKey() {
        return UUID.randomUUID().toString();
    }

    /** The address of a static file, with its content's fingerprint. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** The path that the reader sees in the address line. */
    public String path() {
        return Addresses.path(request);
    }

    public boolean at(String prefix) {
        return path().equals(prefix) || path().startsWith(prefix + "/");
    }

    /** Whether this installation has a page at this path; a link to what is not there is left out. */
    public boolean exists(String path) {
        return routes.exists(path);
    }

    /** The main menu of whoever is logged in. */
    public List<Link> navigation() {
        return Navigation.of(caller(), this);
    }

    /** What stands at the foot of every page. */
    public List<Link> footer() {
        return Navigation.footer(this);
    }

    /** The page that the person calls home: the first one of the menu. */
    public String front() {
        return navigation().stream().findFirst().map(Link::href).orElse("/");
    }

    /** Where somebody of the caller's kind logs in. */
    public String login() {
        return switch (caller().kind()) {
            case NOBODY, PRACTITIONER, SYSTEM -> "/login";
            case ENTERPRISE -> "/enterprise/login";
            case STAFF -> "/staff/login";
        };
    }

    /** This page in another language. */
    public String in(Language other) {
        return again(Languages.PARAMETER, other.tag());
    }

    /** Whether the reader chose larger type. */
    public boolean large() {
        return Sizes.large(request);
    }

    /** This page in the other size of type. */
    public String resized() {
        return again(Sizes.PARAMETER, large() ? Sizes.NORMAL : Sizes.LARGE);
    }

    /** After a form with errors it leads to the page that the form stands on; if that can't be opened, to the front page. */
    private String again(String name, String value) {
        boolean shown = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        var path = path();
        if (!shown && !exists(path)) {
            path = "/";
        }
        return Addresses.with(path, shown ? request.getQueryString() : null, name, value);
    }

    /** Seconds until the log-in ends by itself if nothing happens; 0 if nobody is logged in. */
    public long secondsLeft() {
        return caller().loggedIn() && request.getAttribute("zhiye.secondsLeft") instanceof Long left ? left : 0;
    }

    /** The words of what is wrong with the field; null if nothing is. */
    public @Nullable String problem(@Nullable Problems problems, String field) {
        return problems == null ? null : problems.at(field).map(this::t).orElse(null);
    }

    /** For {@code aria-describedby}: the ids that are there, null if none. */
    public @Nullable String ids(@Nullable String... ids) {
        var all = Arrays.stream(ids).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    /** An attribute is left out if its text is empty. */
    public @Nullable String attribute(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Several names in a row. */
    public String list(List<String> names) {
        return String.join(language == Language.EN ? ", " : "、", names);
    }

    /** 2026 年 12 月 15 日, 15 December 2026. */
    public String date(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        return language == Language.EN
                ? ENGLISH.format(date)
                : date.getYear() + " 年 " + date.getMonthValue() + " 月 " + date.getDayOfMonth() + " 日";
    }

    /** 2026-12-15. */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    public String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(LocalDate.ofInstant(at, BusinessClock.ZONE));
    }

    /** 2026-12-15 09:41, in Asia/Shanghai. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(BusinessClock.ZONE));
    }

    /** 09:41, in Asia/Shanghai. */
    public String clock(@Nullable Instant at) {
        return at == null
                ? ""
                : at.atZone(BusinessClock.ZONE)
                        .toLocalTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    public String seconds(@Nullable Instant at) {
        return at == null ? "" : SECONDS.format(at.atZone(BusinessClock.ZONE));
    }
}
