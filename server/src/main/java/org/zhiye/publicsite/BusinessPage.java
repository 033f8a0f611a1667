package org.zhiye.publicsite;

import java.util.List;
import org.zhiye.web.StepLine;

/**
 * How one business is done, as the policy of the day has it.
 *
 * @param key message of what it is for
 * @param closed sentences for those to whom it is not open
 * @param asks messages of what the form asks
 * @param needs messages of what must be complete beforehand
 * @param evidence what may be asked for, by when
 * @param days the working days of all steps together
 * @param orders the orders of the professions
 * @param effect message of what the announcement does
 */
public record BusinessPage(
        String name,
        String key,
        List<String> holders,
        String standing,
        List<Closed> closed,
        List<String> needs,
        List<String> asks,
        List<Evidence> evidence,
        List<Text> texts,
        List<StepLine> steps,
        int days,
        String effect,
        int years,
        String orders) {
    /** To whom it is closed, and what to do instead. */
    public record Closed(String holder, String advice) {}

    /** A document's message and the message that says when it is asked for. */
    public record Evidence(String key, String when) {}

    /** A text to be consented to. */
    public record Text(String name, String href) {}
}
