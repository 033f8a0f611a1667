package org.zhiye.identity.alipay;

import java.net.URI;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiye.account.Sessions;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Sha256;
import org.zhiye.web.PublicAddress;

/** What a phone does that scanned a code. Alipay is asked between the transactions, never in one. */
@Component
class PhoneSteps {
    static final String BACK = "/a/return";

    private static final Logger LOG = LoggerFactory.getLogger(PhoneSteps.class);

    private final Tries tries;
    private final AlipayDesk desk;
    private final AlipayOffer offer;
    private final Sessions sessions;
    private final PublicAddress address;

    PhoneSteps(Tries tries, AlipayDesk desk, AlipayOffer offer, Sessions sessions, PublicAddress address) {
        this.tries = tries;
        this.desk = desk;
        this.offer = offer;
        this.sessions = sessions;
        this.address = address;
    }

    /** What the phone is told. */
    enum Word {
        /** there is no such code */
        UNKNOWN,
        EXPIRED,
        /** another phone has scanned it */
        SCANNED,
        /** it has done what it could do */
        USED,
        /** the answer came over another phone, or another program of it */
        FOREIGN,
        NOT_ALIPAY,
        /** what goes on gives an account away */
        ASKS,
        NOT_YET,
        DOWN,
        PASSED,
        /** a stranger is who they say */
        KNOWN,
        FAILED
    }

    /** Where the phone is led, or what it is told; {@code why}, a message key, goes with FAILED. */
    record Told(
            @Nullable URI to, @Nullable Word word, @Nullable String why) {
        static Told of(Word word) {
            return new Told(null, word, null);
        }
    }

    /** What the phone is, as far as it shows: its cookie, program and address. */
    record Handset(String cookie, String device, String address) {
        byte[] fingerprint() {
            return Sha256.of(cookie);
        }
    }

    /**
     * Whether the phone is first told what it is about to do. A stranger's code gives an account away: who was sent somebody else's has to
     * read so before Alipay asks.
     */
    boolean warns(String token) {
        return tries.byToken(token)
                .filter(it -> over(it) == null)
                .filter(it -> it.asker() instanceof Asker.Stranger)
                .isPresent();
    }

    /** A scan: the first phone is led to Alipay, all others are refused. */
    Told scan(String token, Handset phone) {
        var it = tries.byToken(token).orElse(null);
        if (it == null) {
            return Told.of(Word.UNKNOWN);
        }
        var over = over(it);
        if (over != null) {
            return over;
        }
        if (!isShown(it)) {
            return failed(it, Ended.LOGGED_OUT, phone);
        }
        var word = Secret.fresh();
        if (!tries.scan(it, phone.fingerprint(), word)) {
            return Told.of(Word.SCANNED);
        }
        return led(it, word);
    }

    /** Whether what shows the code is still there: a log-in may have ended; a browser shows its code until the time is over. */
    private boolean isShown(Try it) {
        return it.asker() instanceof Asker.Stranger || sessions.isAlive(it.shower());
    }

    private static @Nullable Told over(Try it) {
        return switch (it.state()) {
            case OPEN, SCANNED -> null;
            case EXPIRED -> Told.of(Word.EXPIRED);
            case ASKING, PASSED, FAILED, REPLACED -> Told.of(Word.USED);
        };
    }

    private Told led(Try it, String word) {
        var alipay = offer.alipay().orElseThrow(() -> new Refused(AlipayReason.ALIPAY_NOT_OFFERED));
        var who = desk.who(it);
        var about = desk.about(it, who);
        try {
            var back = address.of(BACK);
            var to = switch (it.way()) {
                case AUTHORISE -> {
                    var reference = alipay.announce(who);
                    tries.asked(it, reference, about);
                    yield alipay.authorise(reference, word, back);
                }
                case FACE -> {
                    var reference = alipay.openFace(it.id().order(), who, back + "?state=" + word);
                    tries.asked(it, reference, about);
                    yield alipay.face(reference);
                }
            };
            return new Told(to, null, null);
        } catch (AlipayDown e) {
            LOG.warn("alipay does not answer {}: {}", it.id(), e.getMessage());
            return Told.of(Word.DOWN);
        } catch (AlipayRefused e) {
            LOG.warn("alipay refuses {}: {}", it.id(), e.code());
            return failed(it, Ended.NOT_DONE, new Handset("", "", ""));
        }
    }

    /**
     * The phone comes back from Alipay: that it does proves nothing, only what Alipay then answers does.
     *
     * @param code of the authorisation; absent: the person did not authorise, or a face was compared
     */
    Told back(String word, @Nullable String code, Handset phone) {
        var it = tries.byWord(word).orElse(null);
        if (it == null) {
            return Told.of(Word.UNKNOWN);
        }
        if (!MessageDigest.isEqual(phone.fingerprint(), it.phone())) {
            return Told.of(Word.FOREIGN);
        }
        var over = over(it);
        if (over != null) {
            return over;
        }
        if (!isShown(it)) {
            return failed(it, Ended.LOGGED_OUT, phone);
        }
        if (it.way() == Way.AUTHORISE && (code == null || code.isBlank() || code.length() > 128)) {
            return failed(it, Ended.REFUSED, phone);
        }
        if (!tries.authorised(it)) {
            // in between the time ran out, or the same answer came twice
            var since = tries.byWord(word).map(PhoneSteps::over).orElse(null);
            return since == null ? Told.of(Word.USED) : since;
        }
        return asked(it, code, phone);
    }

    private Told asked(Try it, @Nullable String code, Handset phone) {
        try {
            return answered(it, yes(it, code), phone);
        } catch (AlipayDown e) {
            LOG.warn("alipay does not answer {}: {}", it.id(), e.getMessage());
            if (it.way() == Way.FACE) {
                // the comparison stands at Alipay and can be asked for again
                tries.notYet(it);
                return Told.of(Word.DOWN);
            }
            return failed(it, Ended.DOWN, phone);
        } catch (AlipayRefused e) {
            LOG.warn("alipay refuses {}: {}", it.id(), e.code());
            return failed(it, Ended.NOT_DONE, phone);
        }
    }

    private boolean yes(Try it, @Nullable String code) {
        var alipay = offer.alipay().orElseThrow(() -> new Refused(AlipayReason.ALIPAY_NOT_OFFERED));
        var reference = java.util.Objects.requireNonNull(it.reference());
        return switch (it.way()) {
            case AUTHORISE -> alipay.isTheOne(reference, java.util.Objects.requireNonNull(code));
            case FACE -> alipay.faceWasTheirs(reference);
        };
    }

    private Told answered(Try it, boolean yes, Handset phone) {
        if (!yes) {
            return failed(it, Ended.MISMATCH, phone);
        }
        try {
            return told(it, desk.passed(it, phone.device(), phone.address()), Ended.CHANGED);
        } catch (Refused e) {
            // another account that is verified has the document
            LOG.warn("try {} passed, and yet: {}", it.id(), e.reason().key());
            return failed(it, Ended.TAKEN, phone);
        }
    }

    /** The desktop asks by itself whether a comparison of the face is done; a no is not an end, for it may not have begun. */
    Told look(Try it) {
        if (it.way() != Way.FACE || it.state() != Try.State.SCANNED || !tries.authorised(it)) {
            return Told.of(Word.NOT_YET);
        }
        try {
            if (yes(it, null)) {
                return answered(it, true, new Handset("", "", ""));
            }
        } catch (AlipayDown | AlipayRefused e) {
            LOG.warn("alipay does not answer {}: {}", it.id(), e.getMessage());
        }
        tries.notYet(it);
        return Told.of(Word.NOT_YET);
    }

    private Told failed(Try it, Ended why, Handset phone) {
        return told(it, desk.failed(it, why, phone.device(), phone.address()), why);
    }

    private static Told told(Try it, Try.State state, Ended why) {
        return switch (state) {
            case PASSED -> Told.of(it.asker() instanceof Asker.Stranger ? Word.KNOWN : Word.PASSED);
            case FAILED -> new Told(null, Word.FAILED, why.key(it.asker()));
            default -> Told.of(Word.USED);
        };
    }
}
