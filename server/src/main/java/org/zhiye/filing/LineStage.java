package org.zhiye.filing;

import org.zhiye.ground.GroundReason;
import org.zhiye.policy.Route;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.Refused;

/** Where one specialty of a case is, once the ministry has the case. */
public enum LineStage {
    /** the case is not with the ministry yet */
    PENDING,
    JOINT_REVIEW,
    MINISTRY_OPINION,
    PUBLIC_NOTICE,
    OBJECTION,
    ANNOUNCEMENT,
    ENDED;

    /** What can be done to a line. */
    public enum LineStep {
        /** the ministry has accepted the case */
        OPEN,
        /** the other ministry has given its opinion */
        JOIN,
        /** the ministry's opinion: to grant */
        GRANT,
        /** the ministry refuses */
        REFUSE,
        OBJECT,
        ANSWER_OBJECTION,
        NOTICE_OVER,
        ANNOUNCE,
        /** the validity ended before the renewal was decided on, which grants it by law */
        DEEM_GRANTED,
        /** the case ends without a decision on the line */
        END
    }

    /**
     * The stage that follows.
     *
     * @param joint whether the specialty needs the opinion of another ministry
     */
    public LineStage after(LineStep step, Route route, boolean joint) {
        return switch (this) {
            case PENDING ->
                switch (step) {
                    case OPEN -> joint && route.has(RouteStep.JOINT_REVIEW) ? JOINT_REVIEW : MINISTRY_OPINION;
                    case DEEM_GRANTED, END -> ENDED;
                    case JOIN, GRANT, REFUSE, OBJECT, ANSWER_OBJECTION, NOTICE_OVER, ANNOUNCE -> throw notNow();
                };
            case JOINT_REVIEW ->
                switch (step) {
                    case JOIN -> MINISTRY_OPINION;
                    case DEEM_GRANTED, END -> ENDED;
                    case OPEN, GRANT, REFUSE, OBJECT, ANSWER_OBJECTION, NOTICE_OVER, ANNOUNCE -> throw notNow();
                };
            case MINISTRY_OPINION ->
                switch (step) {
                    case GRANT -> route.has(RouteStep.PUBLIC_NOTICE) ? PUBLIC_NOTICE : ANNOUNCEMENT;
                    case REFUSE, DEEM_GRANTED, END -> ENDED;
                    case OPEN, JOIN, OBJECT, ANSWER_OBJECTION, NOTICE_OVER, ANNOUNCE -> throw notNow();
                };
            case PUBLIC_NOTICE ->
                switch (step) {
                    case OBJECT -> OBJECTION;
                    case NOTICE_OVER -> ANNOUNCEMENT;
                    case DEEM_GRANTED, END -> ENDED;
                    case OPEN, JOIN, GRANT, REFUSE, ANSWER_OBJECTION, ANNOUNCE -> throw notNow();
                };
            case OBJECTION ->
                switch (step) {
                    case ANSWER_OBJECTION -> MINISTRY_OPINION;
                    case DEEM_GRANTED, END -> ENDED;
                    case OPEN, JOIN, GRANT, REFUSE, OBJECT, NOTICE_OVER, ANNOUNCE -> throw notNow();
                };
            case ANNOUNCEMENT ->
                switch (step) {
                    case ANNOUNCE, DEEM_GRANTED, END -> ENDED;
                    case OPEN, JOIN, GRANT, REFUSE, OBJECT, ANSWER_OBJECTION, NOTICE_OVER -> throw notNow();
                };
            case ENDED -> throw notNow();
        };
    }

    public Turn turn() {
        return switch (this) {
            case PENDING, PUBLIC_NOTICE, ENDED -> Turn.NOBODY;
            case JOINT_REVIEW -> Turn.OTHER;
            case MINISTRY_OPINION, OBJECTION, ANNOUNCEMENT -> Turn.MINISTRY;
        };
    }

    private static Refused notNow() {
        return new Refused(GroundReason.CHANGED_MEANWHILE);
    }
}
