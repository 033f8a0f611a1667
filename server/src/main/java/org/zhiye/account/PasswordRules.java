package org.zhiye.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be (NIST SP 800-63B-4): at least 8 characters, none of those that everybody tries, nothing that can be read off
 * the person's own data. No rule about kinds of characters, no expiry.
 */
public final class PasswordRules {
    static final int LEAST = 8;
    static final int MOST = 128;
    private static final int FEW = 2;
    private static final int LONGEST_BLOCK = 4;
    private static final int LEAST_CONTEXT = 4;
    private static final int LEAST_NEW = 5;
    private static final List<String> ROWS = List.of(
            "01234567890",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm");
    private static final List<String> OURS = List.of("zhiye", "jianzaoshi", "jianzao", "constructor");
    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /**
     * The key of what is wrong.
     *
     * @param own what an attacker would try first: number, mobile, user name
     */
    static Optional<String> problem(String typed, List<String> own) {
        var password = Passwords.normal(typed).toLowerCase(Locale.ROOT);
        int length = password.codePointCount(0, password.length());
        if (length == 0) {
            return Optional.of("password.empty");
        }
        if (length < LEAST) {
            return Optional.of("password.too_short");
        }
        if (length > MOST) {
            return Optional.of("password.too_long");
        }
        if (COMMON.contains(password) || simple(password)) {
            return Optional.of("password.common");
        }
        return ownData(password, own) ? Optional.of("password.own_data") : Optional.empty();
    }

    private static boolean simple(String password) {
        return password.codePoints().distinct().count() <= FEW || repeats(password) || alongTheKeys(password);
    }

    private static boolean repeats(String password) {
        for (int block = 1; block <= LONGEST_BLOCK; block++) {
            var once = password.substring(0, Math.min(block, password.length()));
            if (once.repeat(password.length() / once.length() + 1).startsWith(password)) {
                return true;
            }
        }
        return false;
    }

    private static boolean alongTheKeys(String password) {
        var backwards = new StringBuilder(password).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(password) || row.contains(backwards));
    }

    private static boolean ownData(String password, List<String> own) {
        boolean telling = own.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= LEAST_CONTEXT)
                .anyMatch(word -> password.contains(word) && password.length() - word.length() < LEAST_NEW);
        var letters = password.replaceAll("[^\\p{L}]", "");
        return telling || (OURS.contains(letters) && password.length() - letters.length() < LEAST_NEW);
    }

    /** What of a document's number and a mobile number people take for passwords: the whole, the birth date, the ends. */
    public static List<String> own(String number, String mobile) {
        var words = new java.util.ArrayList<>(
                List.of(number, mobile, tail(number, 6), tail(number, 8), tail(mobile, 6), tail(mobile, 8)));
        if (number.length() == 18) {
            words.add(number.substring(6, 14));
            words.add(number.substring(8, 14));
        }
        return List.copyOf(words);
    }

    private static String tail(String text, int length) {
        return text.length() <= length ? text : text.substring(text.length() - length);
    }

    private static Set<String> read() {
        var in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/account/common-passwords.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
