package org.zhiye.review.publication;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.review.ReviewReason;
import org.zhiye.shared.Refused;

/**
 * What the publisher does: 发布公示, 发布公告. Each publishes a list in one transaction; what follows for each case is done after it by
 * the {@link Runner}, case by case.
 */
@Component
public class PublicationDesk {
    private final Deeds deeds;
    private final Pending pending;
    private final Batches batches;
    private final ReferenceData reference;
    private final Day day;

    PublicationDesk(Deeds deeds, Pending pending, Batches batches, ReferenceData reference, Day day) {
        this.deeds = deeds;
        this.pending = pending;
        this.batches = batches;
        this.reference = reference;
        this.day = day;
    }

    /**
     * 发布公示: all lines that wait go onto a numbered list; the notice runs from tomorrow for the route's working days. Afterwards
     * {@link Runner#run} must be called.
     *
     * @throws Refused if nothing waits
     */
    @Transactional
    public BatchId notice(Caller me, HolderType holder, Business business, DeedKey key) {
        var id = BatchId.next();
        var kind = new Pending.Kind(holder, business, false);
        var first =
                deeds.begin(me.id(), key, "publication.notice", kind, me.id().value(), id.toString());
        if (first.isPresent()) {
            return new BatchId(java.util.UUID.fromString(first.get()));
        }
        var waiting = pending.of(kind);
        if (waiting.lines().isEmpty()) {
            throw new Refused(ReviewReason.NOTHING_TO_PUBLISH);
        }
        var today = day.today();
        var batch = new Batch(
                id,
                holder,
                business,
                today.getYear(),
                batches.number(holder, business, today.getYear()),
                today,
                day.now().truncatedTo(ChronoUnit.MICROS),
                reference.workingDays().due(today, waiting.days()),
                null,
                null,
                true);
        batches.add(batch, me.id(), waiting.lines());
        deeds.happened(
                new BatchDeed(false, me.id(), id, detail(batch, waiting.lines().size())));
        return id;
    }

    /**
     * 发布公告 of lines that need no notice: they go onto a numbered list, and today is the legal date. Afterwards {@link Runner#run} must
     * be called. Lists of businesses that concern no employer stay with the authority: nobody outside relies on them, and a former name
     * or number is nobody's business.
     *
     * @throws Refused if nothing waits
     */
    @Transactional
    public BatchId announceAtOnce(Caller me, HolderType holder, Business business, DeedKey key) {
        var id = BatchId.next();
        var kind = new Pending.Kind(holder, business, true);
        var first =
                deeds.begin(me.id(), key, "publication.at_once", kind, me.id().value(), id.toString());
        if (first.isPresent()) {
            return new BatchId(java.util.UUID.fromString(first.get()));
        }
        var waiting = pending.of(kind);
        if (waiting.lines().isEmpty()) {
            throw new Refused(ReviewReason.NOTHING_TO_PUBLISH);
        }
        var today = day.today();
        var rules = reference.policies().inForce(today).rules(business);
        var batch = new Batch(
                id,
                holder,
                business,
                today.getYear(),
                batches.number(holder, business, today.getYear()),
                null,
                null,
                null,
                today,
                day.now().truncatedTo(ChronoUnit.MICROS),
                rules.employer() != BusinessRules.Employer.NONE);
        batches.add(batch, me.id(), waiting.lines());
        deeds.happened(
                new BatchDeed(true, me.id(), id, detail(batch, waiting.lines().size())));
        return id;
    }

    /**
     * 发布公告: today is the legal date of all grants on the list. Afterwards {@link Runner#run} must be called.
     *
     * @throws Refused if the notice still runs
     */
    @Transactional
    public void announce(Caller me, BatchId id, DeedKey key) {
        var first =
                deeds.begin(me.id(), key, "publication.announce", id, me.id().value(), id.toString());
        if (first.isPresent()) {
            return;
        }
        var batch = batches.find(id).orElseThrow(NotThere::new);
        if (!batch.overOn(day.today())) {
            throw new Refused(ReviewReason.NOTICE_NOT_OVER, String.valueOf(batch.until()));
        }
        // announced before, and cut off: the runner goes on where it stopped
        if (batches.announce(id, day.today(), day.now().truncatedTo(ChronoUnit.MICROS), me.id())) {
            deeds.happened(new BatchDeed(
                    true, me.id(), id, detail(batch, batches.tally(id).open())));
        }
    }

    private static Map<String, String> detail(Batch it, int lines) {
        return Map.of(
                "holder", it.holder().name(),
                "business", it.business().name(),
                "year", Integer.toString(it.year()),
                "number", Integer.toString(it.number()),
                "lines", Integer.toString(lines));
    }
}
