package org.zhiye.review.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.filing.CaseDays;
import org.zhiye.filing.Declarations;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Filings;
import org.zhiye.filing.LineStage;
import org.zhiye.filing.LineStage.LineStep;
import org.zhiye.filing.Outcome;
import org.zhiye.filing.Stage;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.policy.Business;
import org.zhiye.policy.ReferenceData;
import org.zhiye.review.ReviewDeed;
import org.zhiye.review.effect.Effects;
import org.zhiye.review.effect.NewIdentities;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.LineId;
import org.zhiye.shared.Notice;

/** What a published list does to one case. Each method is one transaction and one event, and does nothing a second time. */
@Component
class OneCase {
    private final Deeds deeds;
    private final Filings filings;
    private final Declarations declarations;
    private final Effects effects;
    private final NewIdentities identities;
    private final Batches batches;
    private final CaseDays days;
    private final ReferenceData reference;

    OneCase(
            Deeds deeds,
            Filings filings,
            Declarations declarations,
            Effects effects,
            NewIdentities identities,
            Batches batches,
            CaseDays days,
            ReferenceData reference) {
        this.deeds = deeds;
        this.filings = filings;
        this.declarations = declarations;
        this.effects = effects;
        this.identities = identities;
        this.batches = batches;
        this.days = days;
        this.reference = reference;
    }

    /** The case learns that its lines are in public notice, until when. */
    @Transactional
    public void notice(Batch batch, FilingId id) {
        var it = locked(id);
        var listed = batches.open(batch.id(), id);
        if (listed.isEmpty()) {
            return;
        }
        var running = running(it, listed, stage -> stage == LineStage.PUBLIC_NOTICE);
        dropped(batch, listed, running);
        if (running.isEmpty()) {
            return;
        }
        var lines = running.stream().map(BatchLine::line).collect(Collectors.toSet());
        var until = Objects.requireNonNull(batch.until());
        var next = it.notice(lines, until, days.of(it));
        filings.move(
                next,
                "NOTICE",
                Caller.Kind.STAFF,
                ministry(),
                only(running),
                days.of(it).now());
        batches.mark(batch.id(), running, BatchLine.State.NOTICED, null);
        deeds.happened(new ReviewDeed(
                ReviewDeed.What.NOTICED,
                next,
                Map.of("batch", batch.id().toString()),
                List.of(tell(next, "notice.review.noticed", until.toString()))));
    }

    /** The lines end as granted **and** enter the register. */
    @Transactional
    public void announce(Batch batch, FilingId id) {
        var it = locked(id);
        var listed = batches.open(batch.id(), id);
        if (listed.isEmpty()) {
            return;
        }
        var running = running(it, listed, stage -> stage == LineStage.PUBLIC_NOTICE || stage == LineStage.ANNOUNCEMENT);
        dropped(batch, listed, running);
        if (running.isEmpty()) {
            return;
        }
        var on = Objects.requireNonNull(batch.announcedOn());
        var declared = declarations.newest(it);
        var next = it;
        for (BatchLine line : running) {
            next = granted(next, line.line());
        }
        var specialties = running.stream().map(BatchLine::specialty).toList();
        var taken = effects.take(it, declared, specialties, on);
        filings.move(
                next,
                LineStep.ANNOUNCE.name(),
                Caller.Kind.STAFF,
                ministry(),
                only(running),
                days.of(it).now());
        batches.mark(batch.id(), running, BatchLine.State.ENTERED, null);
        deeds.happened(new ReviewDeed(
                ReviewDeed.What.ANNOUNCED,
                next,
                detail(batch, running, taken),
                List.of(tell(next, announced(it), taken.number()))));
    }

    /** What the person reads depends on what was asked for. */
    private static String announced(Filing it) {
        return switch (it.business()) {
            case INITIAL, REREG -> "notice.review.announced";
            case ADD, CHANGE, RENEWAL, CANCEL, REPLACE, INFO ->
                "notice.review.announced." + it.business().name().toLowerCase(Locale.ROOT);
        };
    }

    /** The register refused: the publisher sees why, and can try again. */
    @Transactional
    public void stuck(Batch batch, FilingId id, String why) {
        var open = batches.open(batch.id(), id);
        if (!open.isEmpty()) {
            batches.mark(batch.id(), open, BatchLine.State.STUCK, why);
        }
    }

    private Filing locked(FilingId id) {
        var seen = filings.find(id).orElseThrow();
        var subjects = new ArrayList<>(List.of(seen.person().value()));
        if (seen.business() == Business.INFO) {
            // the account that has the new number already may become one with this: both heads, in their order
            identities.other(seen, declarations.newest(seen)).ifPresent(found -> subjects.add(found.value()));
        }
        deeds.lock(subjects.toArray(UUID[]::new));
        return filings.find(id).orElseThrow();
    }

    private static List<BatchLine> running(Filing it, List<BatchLine> listed, Predicate<LineStage> stage) {
        if (it.stage() != Stage.LINES) {
            return List.of();
        }
        var lines = it.lines().stream()
                .filter(line -> stage.test(line.stage()))
                .map(FilingLine::id)
                .collect(Collectors.toSet());
        return listed.stream().filter(line -> lines.contains(line.line())).toList();
    }

    private void dropped(Batch batch, List<BatchLine> listed, List<BatchLine> running) {
        var gone = listed.stream().filter(line -> !running.contains(line)).toList();
        if (!gone.isEmpty()) {
            batches.mark(batch.id(), gone, BatchLine.State.GONE, null);
        }
    }

    private Filing granted(Filing it, LineId line) {
        var deadlines = days.of(it);
        boolean noticed =
                it.lines().stream().anyMatch(l -> l.id().equals(line) && l.stage() == LineStage.PUBLIC_NOTICE);
        var waiting = noticed ? it.line(line, LineStep.NOTICE_OVER, false, null, null, deadlines) : it;
        return waiting.line(line, LineStep.ANNOUNCE, false, Outcome.GRANTED, null, deadlines);
    }

    private static Map<String, String> detail(Batch batch, List<BatchLine> lines, Effects.Taken taken) {
        return Map.of(
                "batch", batch.id().toString(),
                "registration",
                        taken.registration() == null ? "" : taken.registration().toString(),
                "lines", lines.stream().map(BatchLine::specialty).collect(Collectors.joining(",")));
    }

    private static Notice tell(Filing it, String key, String argument) {
        return new Notice(
                new AccountId(it.person().value()), key, List.of(it.number(), argument), "/progress/" + it.id(), true);
    }

    private static @org.jspecify.annotations.Nullable LineId only(List<BatchLine> lines) {
        return lines.size() == 1 ? lines.getFirst().line() : null;
    }

    private String ministry() {
        return reference.ministry().name().zhHans();
    }
}
