package org.zhiye.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.HolderType;
import org.zhiye.web.Tone;

/**
 * What can be said of a certificate at this moment. The register rules over any print; what the register says now comes first, then what
 * the copy says, then its window.
 *
 * @param since since when it is cancelled, suspended, …; absent where that means nothing
 * @param facts what the register says now; absent if there is nothing to compare
 * @param differences what a superseded copy says otherwise
 */
public record Verdict(
        Outcome outcome,
        Instant at,
        @Nullable LocalDate since,
        @Nullable Facts facts,
        List<Difference> differences) {
    public Verdict {
        differences = List.copyOf(differences);
    }

    /** The verdicts, in words of messages {@code verify.outcome.<name>}. */
    public enum Outcome {
        VALID(Tone.OK),
        /** the copy's window is over, the registration stands */
        WINDOW_OVER(Tone.WAIT),
        SUSPENDED(Tone.WAIT),
        CANCELLED(Tone.NO),
        /** an event ended it */
        LAPSED(Tone.NO),
        RESCINDED(Tone.NO),
        REVOKED(Tone.NO),
        /** the registration ran out */
        EXPIRED(Tone.NO),
        SUPERSEDED(Tone.WAIT),
        /** the QR's address bears a seal that does not fit: this system never made it */
        NOT_GENUINE(Tone.NO),
        /** no certificate has this code */
        NOT_FOUND(Tone.NO),
        CANNOT_TELL(Tone.PLAIN);

        private final Tone tone;

        Outcome(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }

        /** Message of the heading; {@code .advice} says what it means. */
        public String key() {
            return "verify.outcome." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * To be compared with the paper in hand.
     *
     * @param copyUntil the last day of this copy's window
     */
    public record Facts(
            String name,
            String number,
            HolderType holder,
            String employer,
            List<Line> lines,
            @Nullable LocalDate copyUntil) {
        public Facts {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A specialty's code and its last day.
     *
     * @param continues the day is past, and the validity goes on until renewal opens
     */
    public record Line(String specialty, LocalDate to, boolean continues) {}

    /**
     * What the copy says and what the register says now, in the words that stand on certificates.
     *
     * @param key message of the item's name
     */
    public record Difference(String key, String printed, String registered) {}

    public static Verdict of(Outcome outcome, Instant at) {
        return new Verdict(outcome, at, null, null, List.of());
    }
}
