package org.zhiye.review.report;

import java.util.List;
import java.util.Map;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Subject;

/** An employer reported something of a person, or the person objected to it; entered in the person's chain. */
public record ReportDeed(boolean objection, Report report, List<Notice> notices) implements Deed {
    public ReportDeed {
        notices = List.copyOf(notices);
    }

    @Override
    public String deed() {
        return objection ? "report.objected" : "report.filed";
    }

    @Override
    public Subject subject() {
        return Subject.of(report.person());
    }

    @Override
    public String object() {
        return report.id().toString();
    }

    @Override
    public Map<String, String> detail() {
        return objection
                ? Map.of("objection", report.objection())
                : Map.of("reason", report.reason(), "facts", report.facts(), "enterprise", report.enterpriseName());
    }
}
