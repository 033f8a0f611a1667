package org.zhiye.review.act;

import java.util.List;
import org.zhiye.web.Choice;
import org.zhiye.web.Link;
import org.zhiye.web.Problems;
import org.zhiye.web.SummaryLine;

/**
 * A registration, what can be proposed for it, and the form of what was chosen.
 *
 * @param reports what employers have reported of it
 * @param kind message key of what was chosen; empty: nothing yet
 * @param grounds empty: none is asked
 * @param about the grants or holds to choose from; empty: none is asked
 * @param hasEnd whether a last day is asked
 */
public record ProposalPage(
        String id,
        List<SummaryLine> facts,
        List<SummaryLine> reports,
        List<Link> kinds,
        String chosen,
        String kind,
        List<Choice> grounds,
        List<Choice> about,
        boolean hasEnd,
        Typed typed,
        Problems problems,
        String deed) {
    /** The form as typed. */
    public record Typed(String ground, String reason, String evidence, String about, String until) {
        static final Typed NOTHING = new Typed("", "", "", "", "");
    }
}
