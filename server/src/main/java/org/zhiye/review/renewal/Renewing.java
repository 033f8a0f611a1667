package org.zhiye.review.renewal;

import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Filings;
import org.zhiye.ground.DailyJob;
import org.zhiye.policy.Business;
import org.zhiye.policy.Limits;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Endings;
import org.zhiye.shared.Refused;

/** The day's work on validities that end: grants by law, then warnings; each in its own transaction. */
@Component
class Renewing implements DailyJob {
    private static final Logger LOG = LoggerFactory.getLogger(Renewing.class);
    private static final int AT_ONCE = 200;
    private static final String UNDECIDED = """
            f.open and f.business = 'RENEWAL' and f.stage not in ('WITH_ENTERPRISE', 'CORRECTION') and f.id > ?
            order by f.id limit\s""" + AT_ONCE;

    private final Filings filings;
    private final DeemedRenewal deemed;
    private final Endings endings;
    private final RenewalWarning warning;
    private final ReferenceData reference;

    Renewing(Filings filings, DeemedRenewal deemed, Endings endings, RenewalWarning warning, ReferenceData reference) {
        this.filings = filings;
        this.deemed = deemed;
        this.endings = endings;
        this.warning = warning;
        this.reference = reference;
    }

    @Override
    public String name() {
        return "review.renewals";
    }

    @Override
    public int run(LocalDate today) {
        return deem(today) + warn(today);
    }

    private int deem(LocalDate today) {
        int done = 0;
        var last = new UUID(0, 0);
        while (true) {
            var some = filings.where(UNDECIDED, last);
            for (Filing it : some) {
                done += attempt(it, today) ? 1 : 0;
            }
            if (some.size() < AT_ONCE) {
                return done;
            }
            last = some.getLast().id().value();
        }
    }

    /** What the register refuses does not hold the others; it is tried again tomorrow. */
    private boolean attempt(Filing it, LocalDate today) {
        try {
            return deemed.grant(it, today);
        } catch (Refused e) {
            LOG.warn(
                    "renewal {} can't be deemed granted: {}",
                    it.id(),
                    e.reason().key());
            return false;
        }
    }

    private int warn(LocalDate today) {
        var policy = reference.policies().inForce(today);
        var holders = reference.holderTypes().stream()
                .filter(policy.rules(Business.RENEWAL)::isOpenTo)
                .toList();
        int first = policy.limits().renewalWarningDays().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        int done = 0;
        var last = new UUID(0, 0);
        while (!holders.isEmpty()) {
            var some = endings.between(holders, today, today.plusDays(first), last, AT_ONCE);
            for (Endings.Ending it : some) {
                done += warning.warn(it, step(policy.limits(), it, today)) ? 1 : 0;
            }
            if (some.size() < AT_ONCE) {
                return done;
            }
            last = some.getLast().registration().value();
        }
        return done;
    }

    /** The warning that is due: of those whose day has come, the last. */
    private static int step(Limits limits, Endings.Ending it, LocalDate today) {
        long left = it.end().toEpochDay() - today.toEpochDay();
        return limits.renewalWarningDays().stream()
                .filter(days -> days >= left)
                .min(Integer::compareTo)
                .orElseThrow();
    }
}
