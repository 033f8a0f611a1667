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
        /** the enterprise does not confirm that the employment has ended; the case goes on when its time is over */
        END_REFUSED,
        /** a notice was served on an enterprise */
        SERVED,
        /** an enterprise that was told of the case objects */
        OBJECTED,
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
        /** another ministry has its opinion on its lines */
        JOINED,
        /** another ministry let its days pass, and the case goes on without its opinion */
        JOINT_PASSED_BY,
        /** another ministry lets its days pass, and the supervisors are told */
        JOINT_OVERDUE,
        /** the ministry has decided on one or more lines */
        DECIDED,
        /** a renewal was not decided when the validity ended, which grants it by law */
        DEEMED_GRANTED,
        /** an act of the authority ended the open case */
        ENDED_BY_AUTHORITY,
        /** the person reminds the office that is late */
        NUDGED,
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
