package org.zhiye.filing.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Problems;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/**
 * 这些记录是您的吗？
 *
 * @param first whether the person came to file something, and has to answer first
 * @param verified whether the person's identity is established: before, nothing is looked for
 * @param past what the person said of records that are not looked for any more
 */
public record PastPage(boolean first, boolean verified, List<Row> rows, List<Looked> past, Problems problems) {
    public PastPage {
        rows = List.copyOf(rows);
        past = List.copyOf(past);
    }

    /**
     * A record of the register before this system.
     *
     * @param answered message of what the person said; empty: nothing yet, or the authority found it to be wrong
     * @param rejected whether the authority found that the record is the person's
     * @param looked what became of 不是我的; absent: never said
     * @param typed what was typed and not taken
     */
    public record Row(
            String id,
            String number,
            List<SummaryLine> facts,
            String answered,
            Tone tone,
            boolean rejected,
            @Nullable Looked looked,
            String typed) {}

    /**
     * Who looks into it, until when, and what came of it.
     *
     * @param said the person's words
     * @param outcome message; empty: it is open
     */
    public record Looked(
            String number,
            String office,
            LocalDate due,
            boolean late,
            String said,
            String outcome,
            String reason,
            @Nullable Instant at) {}
}
