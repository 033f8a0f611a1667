package org.zhiye.filing;

import java.util.List;
import org.zhiye.web.Link;
import org.zhiye.web.Problems;
import org.zhiye.web.SummaryLine;

/** Everything once more before it is submitted. */
public record CheckPage(
        String id,
        List<Link> side,
        List<SummaryLine> lines,
        List<FindingLine> findings,
        String mobile,
        int waitSeconds,
        boolean sent,
        String deed,
        Problems problems) {}
