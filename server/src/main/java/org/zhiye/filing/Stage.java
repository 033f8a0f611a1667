package org.zhiye.filing;

import org.zhiye.ground.GroundReason;
import org.zhiye.policy.Route;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.Refused;

/** Where a case is. {@link #after} is the only place that knows what follows what. */
public enum Stage {
    WITH_ENTERPRISE,
    PROVINCE_ACCEPTANCE,
    CORRECTION,
    PROVINCE_REVIEW,
    MINISTRY_ACCEPTANCE,
    /** each specialty goes its own way */
    LINES,
    CLOSED;

    /** The stage that follows; a step that does not belong to this stage is refused as done meanwhile. */
    public Stage after(Step step, Route route) {
        return switch (this) {
            case WITH_ENTERPRISE ->
                switch (step) {
                    case CONFIRM, PASS_BY -> next(RouteStep.ENTERPRISE, route);
                    case DECLINE, REPORT_STRANGER, WITHDRAW, LAPSE, END_BY_AUTHORITY -> CLOSED;
                    case DEEM_GRANTED, ACCEPT, DEEM_ACCEPTED, SEND_BACK, NOT_ACCEPT, RESUBMIT, OPINE, END_LINES ->
                        throw notNow();
                };
            case PROVINCE_ACCEPTANCE ->
                switch (step) {
                    case ACCEPT, DEEM_ACCEPTED -> next(RouteStep.PROVINCE_ACCEPTANCE, route);
                    case SEND_BACK -> CORRECTION;
                    case NOT_ACCEPT, WITHDRAW, DEEM_GRANTED, END_BY_AUTHORITY -> CLOSED;
                    case CONFIRM, PASS_BY, DECLINE, REPORT_STRANGER, LAPSE, RESUBMIT, OPINE, END_LINES ->
                        throw notNow();
                };
            case CORRECTION ->
                switch (step) {
                    case RESUBMIT -> PROVINCE_ACCEPTANCE;
                    case WITHDRAW, LAPSE, END_BY_AUTHORITY -> CLOSED;
                    case CONFIRM,
                            DEEM_GRANTED,
                            PASS_BY,
                            DECLINE,
                            REPORT_STRANGER,
                            ACCEPT,
                            DEEM_ACCEPTED,
                            SEND_BACK,
                            NOT_ACCEPT,
                            OPINE,
                            END_LINES -> throw notNow();
                };
            case PROVINCE_REVIEW ->
                switch (step) {
                    case OPINE -> next(RouteStep.PROVINCE_REVIEW, route);
                    case WITHDRAW, DEEM_GRANTED, END_BY_AUTHORITY -> CLOSED;
                    case CONFIRM,
                            PASS_BY,
                            DECLINE,
                            REPORT_STRANGER,
                            LAPSE,
                            ACCEPT,
                            DEEM_ACCEPTED,
                            SEND_BACK,
                            NOT_ACCEPT,
                            RESUBMIT,
                            END_LINES -> throw notNow();
                };
            case MINISTRY_ACCEPTANCE ->
                switch (step) {
                    case ACCEPT, DEEM_ACCEPTED -> next(RouteStep.MINISTRY_ACCEPTANCE, route);
                    case NOT_ACCEPT, WITHDRAW, DEEM_GRANTED, END_BY_AUTHORITY -> CLOSED;
                    case CONFIRM, PASS_BY, DECLINE, REPORT_STRANGER, LAPSE, SEND_BACK, RESUBMIT, OPINE, END_LINES ->
                        throw notNow();
                };
            case LINES ->
                switch (step) {
                    case END_LINES, WITHDRAW, DEEM_GRANTED, END_BY_AUTHORITY -> CLOSED;
                    case CONFIRM,
                            PASS_BY,
                            DECLINE,
                            REPORT_STRANGER,
                            LAPSE,
                            ACCEPT,
                            DEEM_ACCEPTED,
                            SEND_BACK,
                            NOT_ACCEPT,
                            RESUBMIT,
                            OPINE -> throw notNow();
                };
            case CLOSED -> throw notNow();
        };
    }

    /** Where a case begins. */
    public static Stage first(Route route) {
        return of(route.first());
    }

    private static Stage next(RouteStep done, Route route) {
        return route.after(done).map(Stage::of).orElse(LINES);
    }

    private static Stage of(RouteStep step) {
        return switch (step) {
            case ENTERPRISE -> WITH_ENTERPRISE;
            case PROVINCE_ACCEPTANCE -> PROVINCE_ACCEPTANCE;
            case PROVINCE_REVIEW -> PROVINCE_REVIEW;
            case MINISTRY_ACCEPTANCE -> MINISTRY_ACCEPTANCE;
            case JOINT_REVIEW, MINISTRY_OPINION, PUBLIC_NOTICE, ANNOUNCEMENT -> LINES;
        };
    }

    /** Whose turn it is in this stage; in LINES each line has its own. */
    public Turn turn() {
        return switch (this) {
            case WITH_ENTERPRISE -> Turn.ENTERPRISE;
            case PROVINCE_ACCEPTANCE, PROVINCE_REVIEW -> Turn.PROVINCE;
            case CORRECTION -> Turn.PERSON;
            case MINISTRY_ACCEPTANCE, LINES -> Turn.MINISTRY;
            case CLOSED -> Turn.NOBODY;
        };
    }

    private static Refused notNow() {
        return new Refused(GroundReason.CHANGED_MEANWHILE);
    }
}
