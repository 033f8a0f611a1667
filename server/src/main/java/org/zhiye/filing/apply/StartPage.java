package org.zhiye.filing.apply;

import java.util.List;
import org.zhiye.filing.FindingLine;
import org.zhiye.web.Link;

/**
 * Before a business is filled in: what it is, and whether this person may.
 *
 * @param lead message key of what it is for and how long it takes
 * @param closed why it is not open to such a holder, and what to do instead; empty: it is
 * @param draft the draft that is there already; empty: none
 * @param running the open case of this business; empty: none
 * @param guide the page that tells all about it
 */
public record StartPage(
        String holder,
        String business,
        String lead,
        List<Link> side,
        String closed,
        List<FindingLine> findings,
        boolean ready,
        String action,
        String draft,
        String running,
        String guide) {}
