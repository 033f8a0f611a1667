package org.zhiye.demo.content;

import static org.zhiye.demo.content.Move.ACCEPT;
import static org.zhiye.demo.content.Move.CONFIRM;
import static org.zhiye.demo.content.Move.DECIDE;
import static org.zhiye.demo.content.Move.DECLINE;
import static org.zhiye.demo.content.Move.LETTER;
import static org.zhiye.demo.content.Move.MINISTRY_ACCEPT;
import static org.zhiye.demo.content.Move.NOT_ACCEPT;
import static org.zhiye.demo.content.Move.OPINE;
import static org.zhiye.demo.content.Move.REFUSE;
import static org.zhiye.demo.content.Move.SEND_BACK;
import static org.zhiye.demo.content.Move.SUBMIT;
import static org.zhiye.demo.content.Move.WITHDRAW;

import java.util.Arrays;
import java.util.List;

/** Where somebody's initial registration stands, and how it came there: which moves, how many working days ago. */
public enum Scene {
    /** Begun, not submitted. */
    HALF_DRAFT,
    /** The employer has an account and has not answered. */
    WITH_EMPLOYER(SUBMIT.ago(1)),
    /** The employer has no account; the letter with its code is made. */
    EMPLOYER_LETTER(SUBMIT.ago(1), LETTER.ago(1)),
    PROVINCE_ACCEPTANCE(SUBMIT.ago(3), CONFIRM.ago(2)),
    CORRECTION(SUBMIT.ago(9), CONFIRM.ago(7), SEND_BACK.ago(4)),
    PROVINCE_REVIEW(SUBMIT.ago(8), CONFIRM.ago(6), ACCEPT.ago(3)),
    MINISTRY_ACCEPTANCE(SUBMIT.ago(20), CONFIRM.ago(18), ACCEPT.ago(15), OPINE.ago(2)),
    MINISTRY_OPINION(SUBMIT.ago(26), CONFIRM.ago(24), ACCEPT.ago(21), OPINE.ago(9), MINISTRY_ACCEPT.ago(6)),
    /** The ministry wants to grant it; the publisher has not put it onto a list. */
    TO_PUBLISH(SUBMIT.ago(34), CONFIRM.ago(32), ACCEPT.ago(29), OPINE.ago(16), MINISTRY_ACCEPT.ago(12), DECIDE.ago(1)),
    /** On a list whose notice runs. */
    PUBLIC_NOTICE(
            SUBMIT.ago(38), CONFIRM.ago(36), ACCEPT.ago(33), OPINE.ago(20), MINISTRY_ACCEPT.ago(16), DECIDE.ago(6)),
    /** The notice is over. */
    ANNOUNCEMENT(
            SUBMIT.ago(46), CONFIRM.ago(44), ACCEPT.ago(41), OPINE.ago(28), MINISTRY_ACCEPT.ago(24), DECIDE.ago(15)),
    /** Announced and in the register. */
    GRANTED(SUBMIT.ago(70), CONFIRM.ago(68), ACCEPT.ago(65), OPINE.ago(52), MINISTRY_ACCEPT.ago(48), DECIDE.ago(43)),
    /** The ministry refused. */
    REFUSED(SUBMIT.ago(34), CONFIRM.ago(32), ACCEPT.ago(29), OPINE.ago(16), MINISTRY_ACCEPT.ago(12), REFUSE.ago(6)),
    /** The province did not accept. */
    NOT_ACCEPTED(SUBMIT.ago(9), CONFIRM.ago(8), NOT_ACCEPT.ago(6)),
    /** The employer did not confirm. */
    DECLINED(SUBMIT.ago(6), DECLINE.ago(4)),
    /** The employer was silent. */
    UNANSWERED(SUBMIT.ago(10)),
    WITHDRAWN(SUBMIT.ago(7), CONFIRM.ago(6), WITHDRAW.ago(4));

    private final List<Move.Ago> moves;

    Scene(Move.Ago... moves) {
        this.moves = List.copyOf(Arrays.asList(moves));
    }

    List<Move.Ago> moves() {
        return moves;
    }

    /** Over how many working days the crowd's cases at this stage are spread, so that nobody's deadline has passed unnoticed. */
    int spread() {
        return switch (this) {
            case WITH_EMPLOYER, PROVINCE_ACCEPTANCE, MINISTRY_ACCEPTANCE, TO_PUBLISH -> 4;
            case CORRECTION -> 10;
            case MINISTRY_OPINION -> 15;
            case PROVINCE_REVIEW -> 18;
            case HALF_DRAFT,
                    EMPLOYER_LETTER,
                    PUBLIC_NOTICE,
                    ANNOUNCEMENT,
                    GRANTED,
                    REFUSED,
                    NOT_ACCEPTED,
                    DECLINED,
                    UNANSWERED,
                    WITHDRAWN -> 1;
        };
    }

    /** Whether the employer has somebody who can answer. */
    boolean employerHasAccount() {
        return this != EMPLOYER_LETTER && this != UNANSWERED;
    }
}
