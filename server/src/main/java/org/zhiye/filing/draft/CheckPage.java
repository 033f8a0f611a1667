package org.zhiye.filing.draft;

import java.util.List;
import org.zhiye.filing.FindingLine;
import org.zhiye.web.Link;
import org.zhiye.web.Problems;
import org.zhiye.web.SummaryLine;

/**
 * Everything once more before it is submitted.
 *
 * @param asksTwice whether it can never be made good: a box has to be ticked
 * @param sure whether it is
 * @param open whether the rules let it be submitted; if not, the findings say why
 */
public record CheckPage(
        String id,
        List<Link> side,
        List<SummaryLine> lines,
        List<FindingLine> findings,
        String mobile,
        boolean open,
        boolean asksTwice,
        boolean sure,
        int waitSeconds,
        boolean sent,
        String deed,
        Problems problems) {}
