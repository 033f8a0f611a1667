package org.zhiye.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Deeds;
import org.zhiye.policy.DueDates;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;

/** Counts the last days of open turns anew when the working-day calendar has changed; a notice that was published keeps its day. */
@Component
class DueDatesAnew implements DueDates {
    private static final int PART = 200;

    private final Filings filings;
    private final ReferenceData reference;
    private final Deeds deeds;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    DueDatesAnew(
            Filings filings, ReferenceData reference, Deeds deeds, TransactionTemplate transaction, JdbcClient jdbc) {
        this.filings = filings;
        this.reference = reference;
        this.deeds = deeds;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public int recompute(LocalDate from, LocalDate to) {
        int changed = 0;
        var last = new UUID(0, 0);
        while (true) {
            var part = filings.where(
                    "f.open and f.turn_due >= ? and f.turn_since < ?::date + 1 and f.id > ? order by f.id limit "
                            + PART,
                    from,
                    to,
                    last);
            if (part.isEmpty()) {
                return changed;
            }
            for (Filing it : part) {
                changed += Boolean.TRUE.equals(transaction.execute(status -> anew(it))) ? 1 : 0;
            }
            last = part.getLast().id().value();
        }
    }

    private boolean anew(Filing seen) {
        deeds.lock(seen.person().value());
        var it = filings.find(seen.id()).orElseThrow();
        if (!it.open()) {
            return false;
        }
        boolean lines = it.stage() == Stage.LINES && lines(it);
        var due = it.stage() == Stage.LINES ? earliest(filings.find(it.id()).orElseThrow()) : due(it);
        boolean whole = due != null
                && !due.equals(it.due())
                && store(
                        "update filing set turn_due = ?, version = version + 1 where id = ?",
                        due,
                        it.id().value());
        return lines || whole;
    }

    private @Nullable LocalDate due(Filing it) {
        var days = switch (it.stage()) {
            case WITH_ENTERPRISE -> days(it, RouteStep.ENTERPRISE);
            case PROVINCE_ACCEPTANCE -> days(it, RouteStep.PROVINCE_ACCEPTANCE);
            case CORRECTION ->
                reference.policies().version(it.policy()).limits().correctionDays();
            case PROVINCE_REVIEW -> days(it, RouteStep.PROVINCE_REVIEW);
            case MINISTRY_ACCEPTANCE -> days(it, RouteStep.MINISTRY_ACCEPTANCE);
            case LINES, CLOSED -> 0;
        };
        return days == 0 ? null : reference.workingDays().due(day(it.since()), days);
    }

    private static int days(Filing it, RouteStep step) {
        return it.route().has(step) ? it.route().days(step) : 0;
    }

    private boolean lines(Filing it) {
        boolean changed = false;
        for (FilingLine line : it.lines()) {
            int days = switch (line.stage()) {
                case JOINT_REVIEW -> days(it, RouteStep.JOINT_REVIEW);
                case MINISTRY_OPINION, OBJECTION -> days(it, RouteStep.MINISTRY_OPINION);
                case ANNOUNCEMENT -> days(it, RouteStep.ANNOUNCEMENT);
                case PENDING, PUBLIC_NOTICE, ENDED -> 0;
            };
            var due = reference.workingDays().due(day(line.since()), days);
            if (days > 0 && !due.equals(line.due())) {
                changed |= store(
                        "update filing_line set turn_due = ?, version = version + 1 where id = ?",
                        due,
                        line.id().value());
            }
        }
        return changed;
    }

    private boolean store(String update, LocalDate due, UUID id) {
        return jdbc.sql(update).params(List.of(due, id)).update() == 1;
    }

    /** A case in the ministry shows the first due of its lines. */
    private static @Nullable LocalDate earliest(Filing it) {
        Function<FilingLine, @Nullable LocalDate> due = FilingLine::due;
        return it.lines().stream()
                .filter(line -> !line.ended() && line.turn() != Turn.NOBODY)
                .map(due)
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .min(java.util.Comparator.naturalOrder())
                .orElse(null);
    }

    private static LocalDate day(java.time.Instant at) {
        return at.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
