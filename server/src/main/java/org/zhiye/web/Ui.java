package org.zhiye.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
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
    private final Language language;
    private final HttpServletRequest request;
    private final Supplier<String> csrf;
    private final boolean demo;

    Ui(
            Messages messages,
            Assets assets,
            Language language,
            HttpServletRequest request,
            Supplier<String> csrf,
            boolean demo) {
        this.messages = messages;
        this.assets = assets;
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

    public String path() {
        return request.getRequestURI();
    }

    public boolean at(String prefix) {
        return path().equals(prefix) || path().startsWith(prefix + "/");
    }

    /** This page in another language. After a form with errors it leads to the page the form stands on. */
    public String in(Language other) {
        var query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(query == null ? "" : query)
                .replaceQueryParam("lang", other.tag())
                .build(false)
                .toUriString();
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

    public String seconds(@Nullable Instant at) {
        return at == null ? "" : SECONDS.format(at.atZone(BusinessClock.ZONE));
    }
}
