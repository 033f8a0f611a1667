package org.zhiye.filing.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Link;
import org.zhiye.web.Tone;

/** 进度查询: the person's cases. */
public record ProgressPage(List<Link> side, String sentence, int open, int mine, List<Row> rows) {
    /** A case in one line; {@code state} is a message key. */
    public record Row(
            String href,
            String number,
            String business,
            String state,
            Tone tone,
            String with,
            @Nullable LocalDate due,
            Instant submittedAt,
            String enterprise) {}
}
