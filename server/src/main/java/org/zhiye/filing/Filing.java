package org.zhiye.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.GroundReason;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Route;
import org.zhiye.policy.RouteStep;
import org.zhiye.policy.WorkingDays;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.LineId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;

/**
 * A case: where it is, whose turn it is, how it ended. Immutable; each deed gives the next state, or refuses.
 *
 * @param applicant the person's name when filing
 * @param enterpriseName the enterprise's name when filing
 * @param registration the registration that the case is about; absent where there is none yet
 * @param due the last day of the turn at hand; in LINES each line has its own
 * @param round 1, and 2 after a correction
 */
public record Filing(
        FilingId id,
        String number,
        PersonId person,
        String applicant,
        HolderType holder,
        Business business,
        String policy,
        Route route,
        @Nullable EnterpriseId enterprise,
        @Nullable String enterpriseName,
        String province,
        @Nullable Contract contract,
        @Nullable RegistrationId registration,
        Stage stage,
        Turn turn,
        Instant since,
        @Nullable LocalDate due,
        int round,
        @Nullable Outcome outcome,
        List<FilingLine> lines,
        Instant submittedAt,
        @Nullable Instant closedAt,
        int version) {

    public Filing {
        lines = List.copyOf(lines);
    }

    /** The same case with the number it was given. */
    Filing numbered(String given) {
        return new Filing(
                id,
                given,
                person,
                applicant,
                holder,
                business,
                policy,
                route,
                enterprise,
                enterpriseName,
                province,
                contract,
                registration,
                stage,
                turn,
                since,
                due,
                round,
                outcome,
                lines,
                submittedAt,
                closedAt,
                version);
    }

    public boolean open() {
        return stage != Stage.CLOSED;
    }

    /** Whether the last day is counted over a year whose holidays are not published yet (暂计). */
    public boolean tentative(WorkingDays calendar) {
        return due != null
                && calendar.tentative(since.atZone(BusinessClock.ZONE).toLocalDate(), due);
    }

    public boolean mayBeCorrected() {
        return round == 1;
    }

    /** The enterprise confirms the employment. */
    public Filing confirm(Deadlines deadlines) {
        if (contract != null && !contract.runsOn(deadlines.today())) {
            throw new Refused(FilingReason.CONTRACT_NOT_RUNNING);
        }
        return take(Step.CONFIRM, deadlines);
    }

    /** The enterprise is gone, or silent where the law lets the case go on without it. */
    public Filing passBy(Deadlines deadlines) {
        return take(Step.PASS_BY, deadlines);
    }

    public Filing decline(Deadlines deadlines) {
        return close(Step.DECLINE, Outcome.DECLINED, deadlines);
    }

    public Filing reportStranger(Deadlines deadlines) {
        return close(Step.REPORT_STRANGER, Outcome.STRANGER, deadlines);
    }

    /** Province or ministry takes the case on. */
    public Filing accept(Deadlines deadlines) {
        return take(Step.ACCEPT, deadlines);
    }

    /** The acceptor asks for corrections: once, for everything. */
    public Filing sendBack(Deadlines deadlines) {
        if (!mayBeCorrected()) {
            throw new Refused(FilingReason.CORRECTED_ONCE_ALREADY);
        }
        return take(Step.SEND_BACK, deadlines);
    }

    public Filing notAccept(Deadlines deadlines) {
        return close(Step.NOT_ACCEPT, Outcome.NOT_ACCEPTED, deadlines);
    }

    /** The acceptor let the days for asking pass. */
    public Filing deemAccepted(Deadlines deadlines) {
        return take(Step.DEEM_ACCEPTED, deadlines);
    }

    public Filing resubmit(@Nullable Contract corrected, Deadlines deadlines) {
        var next = take(Step.RESUBMIT, deadlines);
        return next.with(next.stage, next.turn, next.since, next.due, round + 1, null, lines, null, corrected);
    }

    /** The province has given its opinion on every line. */
    public Filing opine(Deadlines deadlines) {
        return take(Step.OPINE, deadlines);
    }

    /** The person takes it back; lines that are decided stay as they are. */
    public Filing withdraw(Deadlines deadlines) {
        return close(Step.WITHDRAW, Outcome.WITHDRAWN, deadlines);
    }

    /** Whose turn it was did not answer in time: the enterprise, or the person asked for a correction. */
    public Filing lapse(Deadlines deadlines) {
        return close(Step.LAPSE, stage == Stage.CORRECTION ? Outcome.NOT_CORRECTED : Outcome.UNANSWERED, deadlines);
    }

    /** An act of the authority ends the case; lines that are decided stay as they are. */
    public Filing endByAuthority(Deadlines deadlines) {
        return close(Step.END_BY_AUTHORITY, Outcome.ENDED_BY_AUTHORITY, deadlines);
    }

    /**
     * The validity of these lines ended before their renewal was decided on, which grants it by law (行政许可法 art. 50). The others stay
     * where they are.
     */
    public Filing deemGranted(Set<LineId> over, Deadlines deadlines) {
        var closed = stage.after(Step.DEEM_GRANTED, route);
        var moved = lines.stream()
                .map(it -> over.contains(it.id())
                        ? moved(it, LineStage.LineStep.DEEM_GRANTED, false, Outcome.DEEMED_GRANTED, null, deadlines)
                        : it)
                .toList();
        if (moved.stream().allMatch(FilingLine::ended)) {
            var now = deadlines.now();
            return with(closed, closed.turn(), now, null, round, outcomeOf(moved), moved, now, contract);
        }
        return stage == Stage.LINES
                ? running(moved)
                : with(stage, turn, since, due, round, null, moved, null, contract);
    }

    /** One line goes on; the case closes when every line has its outcome. */
    public Filing line(
            LineId line,
            LineStage.LineStep step,
            boolean joint,
            @Nullable Outcome how,
            @Nullable String ground,
            Deadlines deadlines) {
        if (stage != Stage.LINES) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        var moved = lines.stream()
                .map(it -> it.id().equals(line) ? moved(it, step, joint, how, ground, deadlines) : it)
                .toList();
        if (moved.stream().allMatch(FilingLine::ended)) {
            stage.after(Step.END_LINES, route);
            return with(
                    Stage.CLOSED,
                    Turn.NOBODY,
                    deadlines.now(),
                    null,
                    round,
                    outcomeOf(moved),
                    moved,
                    deadlines.now(),
                    contract);
        }
        return running(moved);
    }

    /**
     * The list on which these lines stand is published: from now on it is nobody's turn.
     *
     * @param until the last day of the notice
     */
    public Filing notice(Set<LineId> listed, LocalDate until, Deadlines deadlines) {
        if (stage != Stage.LINES) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        return running(lines.stream()
                .map(it -> listed.contains(it.id()) && it.stage() == LineStage.PUBLIC_NOTICE
                        ? it.at(it.stage(), Turn.NOBODY, deadlines.now(), until)
                        : it)
                .toList());
    }

    private Filing running(List<FilingLine> moved) {
        var next = next(moved);
        return with(stage, next.turn(), next.since(), next.due(), round, null, moved, null, contract);
    }

    private FilingLine moved(
            FilingLine it,
            LineStage.LineStep step,
            boolean joint,
            @Nullable Outcome how,
            @Nullable String ground,
            Deadlines deadlines) {
        var next = it.stage().after(step, route, joint);
        if (next == LineStage.ENDED) {
            if (how == null) {
                throw new IllegalArgumentException("a line ends with an outcome");
            }
            return it.ended(how, ground, deadlines.now());
        }
        if (next == LineStage.PUBLIC_NOTICE) {
            // the notice begins when the list is published; until then it is still the ministry's turn
            return it.at(next, Turn.MINISTRY, deadlines.now(), null);
        }
        return it.at(next, next.turn(), deadlines.now(), deadlines.due(next, route));
    }

    private Filing take(Step step, Deadlines deadlines) {
        var next = stage.after(step, route);
        if (next != Stage.LINES) {
            return with(
                    next, next.turn(), deadlines.now(), deadlines.due(next, route), round, null, lines, null, contract);
        }
        var opened = lines.stream()
                .map(it -> it.ended()
                        ? it
                        : moved(it, LineStage.LineStep.OPEN, deadlines.joint(it.specialty()), null, null, deadlines))
                .toList();
        var first = next(opened);
        return with(next, first.turn(), deadlines.now(), first.due(), round, null, opened, null, contract);
    }

    private Filing close(Step step, Outcome how, Deadlines deadlines) {
        var next = stage.after(step, route);
        UnaryOperator<FilingLine> end = it -> it.ended() ? it : it.ended(how, null, deadlines.now());
        var ended = lines.stream().map(end).toList();
        return with(
                next, next.turn(), deadlines.now(), null, round, outcomeOf(ended), ended, deadlines.now(), contract);
    }

    /** Granted if one line is; else the one outcome, or refused where lines differ. */
    private static Outcome outcomeOf(List<FilingLine> lines) {
        var outcomes = Set.copyOf(lines.stream()
                .map(it -> java.util.Objects.requireNonNull(it.outcome()))
                .toList());
        for (Outcome granted : List.of(Outcome.GRANTED, Outcome.DEEMED_GRANTED)) {
            if (outcomes.contains(granted)) {
                return granted;
            }
        }
        return outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.REFUSED;
    }

    /** The line that gives the case its turn: the one that is due first, of those that somebody has to deal with. */
    private static FilingLine next(List<FilingLine> lines) {
        return lines.stream()
                .filter(it -> !it.ended())
                .min(Comparator.comparing((FilingLine it) -> it.turn() == Turn.NOBODY)
                        .thenComparing(FilingLine::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElseThrow();
    }

    private Filing with(
            Stage nextStage,
            Turn nextTurn,
            Instant nextSince,
            @Nullable LocalDate nextDue,
            int nextRound,
            @Nullable Outcome nextOutcome,
            List<FilingLine> nextLines,
            @Nullable Instant closed,
            @Nullable Contract nextContract) {
        return new Filing(
                id,
                number,
                person,
                applicant,
                holder,
                business,
                policy,
                route,
                enterprise,
                enterpriseName,
                province,
                nextContract,
                registration,
                nextStage,
                nextTurn,
                nextSince,
                nextDue,
                nextRound,
                nextOutcome,
                nextLines,
                submittedAt,
                closed,
                version);
    }

    /** Whether the route has this step. */
    public boolean has(RouteStep step) {
        return route.has(step);
    }
}
