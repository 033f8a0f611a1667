package org.zhiye.account.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.zhiye.shared.AccountId;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;

/** Somebody whose password was right but who has to do something before the session begins; for ten minutes, sealed in a cookie. */
@Component
class HalfLogin {
    private static final Clock MACHINE = Clock.systemUTC();
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String CONTEXT = "half-login";

    private final Vault vault;
    private final boolean demo;
    private final String name;

    HalfLogin(Vault vault, Environment environment) {
        this.vault = vault;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.name = demo ? "zhiye-half" : "__Host-zhiye-half";
    }

    void begin(AccountId account, HttpServletResponse response) {
        var plain = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .putLong(MACHINE.instant().plus(LIFE).getEpochSecond())
                .array();
        set(Base64.getUrlEncoder().withoutPadding().encodeToString(vault.sealOwn(CONTEXT, plain)), LIFE, response);
    }

    void end(HttpServletResponse response) {
        set("", Duration.ZERO, response);
    }

    Optional<AccountId> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(this::open);
    }

    private Optional<AccountId> open(String value) {
        try {
            var plain = ByteBuffer.wrap(
                    vault.openOwn(CONTEXT, Base64.getUrlDecoder().decode(value)));
            var account = new AccountId(new UUID(plain.getLong(), plain.getLong()));
            return plain.getLong() < MACHINE.instant().getEpochSecond() ? Optional.empty() : Optional.of(account);
        } catch (Tampered | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void set(String value, Duration age, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(!demo)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
