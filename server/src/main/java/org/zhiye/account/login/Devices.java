package org.zhiye.account.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
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

/**
 * Browsers that somebody has logged in with: a sealed cookie names the last four accounts and when. Whoever guesses an account's
 * password elsewhere uses up another budget than the holder's own browser.
 */
@Component
class Devices {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CONTEXT = "device";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int ID = 16;
    private static final int ENTRY = 24;
    private static final int MOST = 4;

    private final Vault vault;
    private final boolean demo;
    private final String name;

    Devices(Vault vault, Environment environment) {
        this.vault = vault;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.name = demo ? "zhiye-device" : "__Host-zhiye-device";
    }

    /**
     * A browser as its cookie tells.
     *
     * @param since when each account last logged in with it
     */
    record Device(byte[] id, Map<AccountId, Instant> since) {
        /** Whether it is known to the account, and was since the account forgot its devices. */
        boolean isKnownTo(AccountId account, Instant forgotten) {
            var at = since.get(account);
            return at != null && !at.isBefore(forgotten.truncatedTo(ChronoUnit.MILLIS));
        }

        String text() {
            return HexFormat.of().formatHex(id);
        }
    }

    Device of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(this::open)
                .orElseGet(Devices::fresh);
    }

    void remember(Device device, AccountId account, Instant now, HttpServletResponse response) {
        var since = new LinkedHashMap<AccountId, Instant>();
        since.put(account, now);
        device.since().forEach((other, at) -> {
            if (since.size() < MOST) {
                since.putIfAbsent(other, at);
            }
        });
        var plain = ByteBuffer.allocate(ID + since.size() * ENTRY).put(device.id());
        since.forEach((id, at) -> plain.putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .putLong(at.toEpochMilli()));
        var sealed = vault.sealOwn(CONTEXT, plain.array());
        var cookie = ResponseCookie.from(
                        name, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .path("/")
                .httpOnly(true)
                .secure(!demo)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private Optional<Device> open(String value) {
        try {
            var plain = ByteBuffer.wrap(
                    vault.openOwn(CONTEXT, Base64.getUrlDecoder().decode(value)));
            var id = new byte[ID];
            plain.get(id);
            var since = new LinkedHashMap<AccountId, Instant>();
            while (plain.remaining() >= ENTRY) {
                var account = new AccountId(new UUID(plain.getLong(), plain.getLong()));
                since.put(account, Instant.ofEpochMilli(plain.getLong()));
            }
            return Optional.of(new Device(id, since));
        } catch (Tampered | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Device fresh() {
        var id = new byte[ID];
        RANDOM.nextBytes(id);
        return new Device(id, Map.of());
    }
}
