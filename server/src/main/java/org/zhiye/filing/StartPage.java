package org.zhiye.filing;

import java.util.List;
import org.zhiye.web.Link;

/**
 * Before a business is filled in: what it is, and whether this person may.
 *
 * @param draft the draft that is there already; empty: none
 */
public record StartPage(
        String holder, List<Link> side, List<FindingLine> findings, boolean ready, String action, String draft) {}
