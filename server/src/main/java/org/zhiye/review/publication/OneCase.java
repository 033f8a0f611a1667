package org.zhiye.review.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.filing.CaseDays;
import org.zhiye.filing.Declaration;
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
import org.zhiye.policy.Periods;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Entry;
import org.zhiye.register.Likeness;
import org.zhiye.register.Registrar;
import org.zhiye.review.ReviewDeed;
import org.zhiye.review.ReviewReason;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.LineId;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Refused;

/** What a published list does to one case. Each method is one transaction and one event, and does nothing a second time. */
@Component
class OneCase {
    private final Deeds deeds;
    private final Filings filings;
    private final Declarations declarations;
    private final Registrar registrar;
    private final Batches batches;
    private final CaseDays days;
    private final ReferenceData reference;

    OneCase(
            Deeds deeds,
            Filings filings,
            Declarations declarations,
            Registrar registrar,
            Batches batches,
            CaseDays days,
            ReferenceData reference) {
        this.deeds = deeds;
        this.filings = filings;
        this.declarations = declarations;
        this.registrar = registrar;
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
        var next = it.notice(lines, batch.until(), days.of(it));
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
                List.of(tell(next, "notice.review.noticed", false, batch.until().toString()))));
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
        var entered = new ArrayList<Registrar.Entered>();
        var next = it;
        for (BatchLine line : running) {
            next = granted(next, line.line());
            entered.add(registrar.enter(entry(it, declared, line.specialty(), on)));
        }
        registrar.depict(
                it.person(),
                entered.getFirst().registration(),
                likeness(declared),
                on,
                it.id().value());
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
                detail(batch, running, entered.getFirst()),
                List.of(tell(
                        next,
                        "notice.review.announced",
                        true,
                        entered.getFirst().number().value()))));
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
        deeds.lock(seen.person().value());
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

    private Entry entry(Filing it, Declaration declared, String specialty, LocalDate on) {
        var policy = reference.policies().version(it.policy());
        int cap = policy.ageCap(it.holder());
        if (Periods.isOverAge(declared.who().birthDate(), cap, on)) {
            throw new Refused(ReviewReason.OVER_AGE);
        }
        var validity = Periods.validity(
                on, policy.limits().validityYears(), declared.who().birthDate(), cap);
        return new Entry(
                it.person(),
                it.holder(),
                it.applicant(),
                Objects.requireNonNull(it.enterprise()),
                Objects.requireNonNull(it.enterpriseName()),
                it.province(),
                reference.provinces().entry(it.province()).abbreviation(),
                qualificationYear(declared),
                specialty,
                on,
                validity.to(),
                it.id().value());
    }

    private static int qualificationYear(Declaration declared) {
        return declared.specialties().stream()
                .mapToInt(qualified -> qualified.issued().getYear())
                .min()
                .orElseThrow();
    }

    private static Likeness likeness(Declaration declared) {
        var photo = paper(declared, "ID_PHOTO");
        var signature = paper(declared, "SIGNATURE");
        return new Likeness(
                DocumentId.of(photo.id()), photo.sha256(), DocumentId.of(signature.id()), signature.sha256());
    }

    /** Nobody files an initial registration without them. */
    private static Declaration.Paper paper(Declaration declared, String kind) {
        return Objects.requireNonNull(declared.documents().get(kind), kind);
    }

    private static Map<String, String> detail(Batch batch, List<BatchLine> lines, Registrar.Entered entered) {
        return Map.of(
                "batch", batch.id().toString(),
                "registration", entered.registration().toString(),
                "lines", lines.stream().map(BatchLine::specialty).collect(Collectors.joining(",")));
    }

    private static Notice tell(Filing it, String key, boolean sms, String argument) {
        return new Notice(
                new AccountId(it.person().value()), key, List.of(it.number(), argument), "/progress/" + it.id(), sms);
    }

    private static @org.jspecify.annotations.Nullable LineId only(List<BatchLine> lines) {
        return lines.size() == 1 ? lines.getFirst().line() : null;
    }

    private String ministry() {
        return reference.ministry().name().zhHans();
    }
}
