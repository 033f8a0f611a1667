package org.zhiye.person.phone;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** What a telephone that opened a link shows from then on: 128 random bits, which let it send one picture and nothing else. */
@Component
class PhoneCookie {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final boolean demo;
    private final String name;

    PhoneCookie(Environment environment) {
        demo = environment.acceptsProfiles(Profiles.of("demo"));
        name = demo ? "zhiye-phone" : "__Host-zhiye-phone";
    }

    /** @return the fingerprint of a new one */
    byte[] issue(HttpServletResponse response) {
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var cookie = ResponseCookie.from(name, text)
                .path("/")
                .httpOnly(true)
                .secure(!demo)
                .sameSite("Strict")
                .maxAge(LIFE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return PhoneLinks.hash(text);
    }

    /** The fingerprint of the one that this browser shows. */
    Optional<byte[]> current(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(it -> it.getName().equals(name))
                .map(Cookie::getValue)
                .map(PhoneLinks::hash)
                .findFirst();
    }
}
