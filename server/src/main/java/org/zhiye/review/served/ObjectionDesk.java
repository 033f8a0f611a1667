package org.zhiye.review.served;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.Accounts;
import org.zhiye.filing.CaseDays;
import org.zhiye.filing.Filings;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.review.ReviewDeed;
import org.zhiye.review.ReviewReason;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;

/** An enterprise that was told of a case objects: the reviewers and the person read it, and nothing waits for it. */
@Component
public class ObjectionDesk {
    private final Deeds deeds;
    private final ServedNotices notices;
    private final Filings filings;
    private final Accounts accounts;
    private final CaseDays days;

    ObjectionDesk(Deeds deeds, ServedNotices notices, Filings filings, Accounts accounts, CaseDays days) {
        this.deeds = deeds;
        this.notices = notices;
        this.filings = filings;
        this.accounts = accounts;
        this.days = days;
    }

    /**
     * The objection, once.
     *
     * @return where to lead the agent
     * @throws Refused if its days are over, it has objected before, or the case is decided
     */
    @Transactional
    public String object(Caller me, EnterpriseId enterprise, FilingId id, String words, DeedKey key) {
        var seen = notices.to(enterprise, id).orElseThrow(NotThere::new);
        var it = filings.find(seen.filing()).orElseThrow();
        var page = "/enterprise/notices/" + id;
        var first = deeds.begin(
                me.id(), key, "review.object", List.of(id, words), it.person().value(), page);
        if (first.isPresent()) {
            return first.get();
        }
        var deadlines = days.of(it);
        var now = notices.to(enterprise, id).orElseThrow(NotThere::new);
        var open = filings.find(id).orElseThrow();
        if (!open.open() || !now.mayObject(deadlines.today())) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        if (words.isBlank()) {
            throw new Refused(ReviewReason.OPINION_INCOMPLETE);
        }
        notices.object(open, enterprise, words, me.id(), deadlines.now());
        filings.move(open, "OBJECTED", Caller.Kind.ENTERPRISE, now.name(), null, deadlines.now());
        var told = new ArrayList<Notice>();
        told.add(new Notice(
                new AccountId(open.person().value()),
                "notice.review.objected",
                List.of(open.number(), now.name(), words),
                "/progress/" + id,
                false));
        accounts.officers(open.province(), Role.PROVINCE_SUPERVISOR)
                .forEach(officer -> told.add(new Notice(
                        officer,
                        "notice.review.objection_read",
                        List.of(open.number(), now.name()),
                        "/review/cases/" + id,
                        false)));
        deeds.happened(new ReviewDeed(ReviewDeed.What.OBJECTED, open, Map.of("objection", words), told));
        return page;
    }
}
