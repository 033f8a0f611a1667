package org.zhiye.captcha;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.zhiye.vault.Vault;

/** The demonstration's look behind captchas: remembers in the browser which one it was shown last. Absent in production. */
@Component
@Profile("demo")
public final class CaptchaPeek {
    private static final String COOKIE = "zhiye-captcha";

    private final Vault vault;

    CaptchaPeek(Vault vault) {
        this.vault = vault;
    }

    void remember(String token, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, token)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The answer of the captcha that this browser was shown last. */
    public Optional<String> answer(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(this::answer);
    }

    /** The answer of a token. */
    public Optional<String> answer(String token) {
        return CaptchaToken.open(vault, token).map(CaptchaToken::answer);
    }
}
