package org.zhiye.review.report;

import java.util.UUID;

/** Which report. */
public record ReportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
