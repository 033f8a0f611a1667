package org.zhiye.review.renewal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.filing.Filings;
import org.zhiye.ground.Deeds;
import org.zhiye.policy.Business;
import org.zhiye.register.Endings;
import org.zhiye.review.Once;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Notice;

/** Warns somebody once at each of the policy's days that a validity ends and can be renewed. */
@Component
class RenewalWarning {
    private final Deeds deeds;
    private final Filings filings;
    private final Once once;

    RenewalWarning(Deeds deeds, Filings filings, Once once) {
        this.deeds = deeds;
        this.filings = filings;
        this.once = once;
    }

    /** Nothing if it was said before, or the renewal is filed. */
    @Transactional
    public boolean warn(Endings.Ending it, int days) {
        boolean filed = filings.of(it.person()).stream()
                .anyMatch(filing -> filing.open() && filing.business() == Business.RENEWAL);
        if (filed || !once.first(it.registration().value(), "renewal:" + it.end() + ":" + days)) {
            return false;
        }
        deeds.lock(it.person().value());
        deeds.happened(new RenewalWarned(
                it.person(),
                it.number(),
                it.end().toString(),
                List.of(new Notice(
                        new AccountId(it.person().value()),
                        "notice.review.renewal_due",
                        List.of(it.number(), it.end().toString()),
                        "/filings",
                        true))));
        return true;
    }
}
