package org.zhiye.review;

import org.springframework.stereotype.Component;
import org.zhiye.filing.Filing;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.AccountId;

/** What the ministry's opinion on a case says beyond agreeing; for who carries it out. */
@Component
public class Rulings {
    /** Stands in the place of a ground where the reviewer has seen the other account and wants it merged. */
    static final String MERGE = "MERGE";

    private final Decisions decisions;

    Rulings(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The opinion on a case of one line.
     *
     * @param officer who gave it
     * @param merge whether the account that has the new number already becomes one with the applicant's
     */
    public record Ruling(AccountId officer, boolean merge) {}

    public Ruling of(Filing it) {
        return decisions.of(it).stream()
                .filter(d -> d.step() == RouteStep.MINISTRY_OPINION && d.verdict() == Verdict.AGREED)
                .reduce((before, last) -> last)
                .map(d -> new Ruling(d.account(), MERGE.equals(d.ground())))
                .orElseThrow(NotThere::new);
    }
}
