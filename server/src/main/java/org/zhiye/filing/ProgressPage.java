package org.zhiye.filing;

import java.time.Instant;
import java.util.List;
import org.zhiye.web.Link;
import org.zhiye.web.Tone;

/** 进度查询: the person's cases. */
public record ProgressPage(List<Link> side, List<Row> rows) {
    /** A case in one line; {@code state} is a message key. */
    public record Row(
            String href,
            String number,
            String business,
            String state,
            Tone tone,
            Instant submittedAt,
            String enterprise) {}
}
