package org.zhiye.filing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.LineId;

/**
 * One specialty of a case.
 *
 * @param specialty its code; empty for a business without specialties
 * @param due the last day of the turn, if it has one
 * @param ground the coded ground of a refusal
 */
public record FilingLine(
        LineId id,
        String specialty,
        LineStage stage,
        Turn turn,
        Instant since,
        @Nullable LocalDate due,
        @Nullable Outcome outcome,
        @Nullable String ground,
        int version) {

    public boolean ended() {
        return stage == LineStage.ENDED;
    }

    FilingLine at(LineStage next, Turn whose, Instant now, @Nullable LocalDate due) {
        return new FilingLine(id, specialty, next, whose, now, due, null, ground, version);
    }

    FilingLine ended(Outcome how, @Nullable String why, Instant now) {
        return new FilingLine(id, specialty, LineStage.ENDED, Turn.NOBODY, now, null, how, why, version);
    }
}
