package org.zhiye.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.zhiye.shared.Sha256;
import org.zhiye.web.LoginCookie;

/**
 * The cookies of log-ins and of visitors before log-in: 256 random bits each. Production: {@code __Host-} and Secure; demo over
 * plain http: without.
 */
@Component
final class SessionCookie implements LoginCookie {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    private final boolean demo;
    private final String session;
    private final String visitor;

    SessionCookie(Environment environment) {
        demo = environment.acceptsProfiles(Profiles.of("demo"));
        session = demo ? "zhiye" : "__Host-zhiye";
        visitor = demo ? "zhiye-pre" : "__Host-zhiye-pre";
    }

    @Override
    public byte[] issue(HttpServletResponse response) {
        var id = random();
        set(response, session, id, Duration.ofSeconds(-1));
        return hash(id);
    }

    @Override
    public Optional<byte[]> current(HttpServletRequest request) {
        return raw(request, session).map(SessionCookie::hash);
    }

    @Override
    public void clear(HttpServletResponse response) {
        set(response, session, new byte[0], Duration.ZERO);
    }

    @Override
    public byte[] visitor(HttpServletRequest request, HttpServletResponse response) {
        var known = knownVisitor(request);
        if (known.isPresent()) {
            return known.get();
        }
        var id = random();
        request.setAttribute(visitor, id);
        set(response, visitor, id, Duration.ofHours(2));
        return id;
    }

    @Override
    public Optional<byte[]> knownVisitor(HttpServletRequest request) {
        var fresh = (byte[]) request.getAttribute(visitor);
        return fresh != null ? Optional.of(fresh) : raw(request, visitor);
    }

    Optional<byte[]> rawSession(HttpServletRequest request) {
        return raw(request, session);
    }

    private void set(HttpServletResponse response, String name, byte[] id, Duration age) {
        var cookie = ResponseCookie.from(
                        name, Base64.getUrlEncoder().withoutPadding().encodeToString(id))
                .path("/")
                .httpOnly(true)
                .secure(!demo)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<byte[]> raw(HttpServletRequest request, String name) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(name)) {
                return decoded(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> decoded(String value) {
        try {
            var id = Base64.getUrlDecoder().decode(value);
            return id.length == LENGTH ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] random() {
        var id = new byte[LENGTH];
        RANDOM.nextBytes(id);
        return id;
    }

    static byte[] hash(byte[] id) {
        return Sha256.of(id);
    }
}
