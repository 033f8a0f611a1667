package org.zhiye.account;

import java.text.Normalizer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Kernels;

/** Makes and compares password hashes: Argon2id, 19 MiB, two passes, one lane (OWASP's minimum), on the kernels' threads. */
@Component
public class Passwords {
    private static final String ARGON = "$argon2id$";
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, LENGTH, LANES, KIBIBYTES, PASSES);
    private final Kernels kernels;
    private final String nobody;

    public Passwords(Kernels kernels) {
        this.kernels = kernels;
        this.nobody = hash("nobody has this password").value();
    }

    public PasswordHash hash(String typed) {
        var plain = normal(typed);
        return new PasswordHash(kernels.run(() -> Objects.requireNonNull(argon2.encode(plain))));
    }

    /** Whether the password fits. Where there is none yet, one of nobody is compared, which takes as long and never fits. */
    public boolean fits(String typed, @Nullable String hash) {
        var plain = normal(typed);
        boolean real = hash != null && hash.startsWith(ARGON);
        boolean fits = kernels.run(() -> argon2.matches(plain, real ? hash : nobody));
        return fits && real;
    }

    /** Whether there is a password at all that could fit. */
    public static boolean exists(String hash) {
        return hash.startsWith(ARGON);
    }

    /** Width and composition don't count: a password typed on another keyboard stays the same. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
