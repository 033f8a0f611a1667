package org.zhiye.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhiye.filing.Filing;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Subject;

/**
 * Something was done to a case after its submission; entered in the applicant's chain.
 *
 * @param filing the case as it is now
 */
public record ReviewDeed(What what, Filing filing, Map<String, String> detail, List<Notice> notices) implements Deed {
    /** What was done. */
    public enum What {
        CONFIRMED,
        DECLINED,
        STRANGER,
        /** the enterprise let its time pass, and the case goes on without it */
        PASSED_BY,
        /** the enterprise let its time pass, which ends the case */
        UNANSWERED,
        /** the person let the time for the correction pass */
        NOT_CORRECTED,
        REMINDED,
        /** the person took the letter for an enterprise without account */
        EMPLOYER_LETTER,
        ACCEPTED_PROVINCE,
        ACCEPTED_MINISTRY,
        /** nobody asked for corrections in time */
        DEEMED_ACCEPTED,
        SENT_BACK,
        NOT_ACCEPTED,
        /** the province has its opinion on every line */
        OPINED,
        /** the ministry has decided on one or more lines */
        DECIDED,
        /** an officer looked at the whole document number */
        NUMBER_SEEN,
        NOTICED,
        NOTICE_OVER,
        ANNOUNCED
    }

    public ReviewDeed {
        detail = Map.copyOf(detail);
        notices = List.copyOf(notices);
    }

    @Override
    public String deed() {
        return "review." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Subject subject() {
        return Subject.of(filing.person());
    }

    @Override
    public String object() {
        return filing.number();
    }
}
