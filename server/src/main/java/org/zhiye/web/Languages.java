package org.zhiye.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.zhiye.shared.Language;

/** The reader's language: asked for in the address, else remembered in a cookie, else what the browser prefers. */
final class Languages {
    static final String COOKIE = "zhiye-lang";
    static final String PARAMETER = "lang";

    private Languages() {}

    static Language of(HttpServletRequest request) {
        return Optional.ofNullable(asked(request)).or(() -> remembered(request)).orElseGet(() -> preferred(request));
    }

    static @Nullable Language asked(HttpServletRequest request) {
        return request.getQueryString() != null && request.getQueryString().contains(PARAMETER + "=")
                ? find(request.getParameter(PARAMETER)).orElse(null)
                : null;
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(COOKIE)) {
                return find(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Language preferred(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Language.ZH_HANS;
        }
        return ranges(header)
                .map(Locale.LanguageRange::getRange)
                .map(Locale::forLanguageTag)
                .filter(locale -> locale.getLanguage().equals("zh")
                        || locale.getLanguage().equals("en"))
                .map(Language::of)
                .findFirst()
                .orElse(Language.ZH_HANS);
    }

    /** The server's own reading of the header drops scripts: zh-Hant would be simplified. */
    private static Stream<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream();
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /** Only the three tags themselves; anything else was typed by somebody else. */
    static Optional<Language> find(@Nullable String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }
}
