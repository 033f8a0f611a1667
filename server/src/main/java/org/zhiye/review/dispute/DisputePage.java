package org.zhiye.review.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/**
 * One dispute.
 *
 * @param state message
 * @param record what the record says
 * @param said what the person says; may be empty
 * @param person what is known of the person
 * @param standing whether the record is the newest of its number and nobody has taken it over
 * @param full whether the document numbers are shown in full
 * @param decide who may do what now
 * @param types kinds of document
 * @param seen how many steps there are
 */
public record DisputePage(
        String id,
        String number,
        String office,
        String state,
        Tone tone,
        LocalDate due,
        boolean late,
        Instant openedAt,
        List<SummaryLine> record,
        String said,
        List<SummaryLine> person,
        List<Step> steps,
        boolean standing,
        boolean full,
        Decide decide,
        List<Choice> types,
        Typed typed,
        int seen,
        String deed,
        Problems problems) {
    public DisputePage {
        record = List.copyOf(record);
        person = List.copyOf(person);
        steps = List.copyOf(steps);
        types = List.copyOf(types);
    }

    /** What the officer may do. */
    public enum Decide {
        /** answer */
        FIRST,
        /** consent to a correction, or send it back */
        SECOND,
        /** nothing: the own proposal waits for somebody else */
        OWN_PROPOSAL,
        /** nothing: it is about the officer's own person */
        OWN_RECORD,
        /** nothing: it has ended */
        ENDED
    }

    /**
     * What an officer did.
     *
     * @param what message
     * @param document the one that was proposed; may be empty
     */
    public record Step(String what, String officer, Instant at, String reason, String document) {}

    /** What was typed. */
    public record Typed(String outcome, String type, String number, String reason, String note) {
        static final Typed NOTHING = new Typed("", "", "", "", "");

        @Override
        public String toString() {
            return "Typed " + outcome;
        }
    }
}
