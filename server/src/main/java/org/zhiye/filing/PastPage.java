package org.zhiye.filing;

import java.util.List;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/**
 * 这些记录是您的吗？
 *
 * @param first whether the person came to file something, and has to answer first
 * @param verified whether the person's identity is established: before, nothing is looked for
 */
public record PastPage(boolean first, boolean verified, List<Row> rows) {
    public PastPage {
        rows = List.copyOf(rows);
    }

    /**
     * A record of the register before this system.
     *
     * @param answered message of what the person said; empty: nothing yet
     */
    public record Row(String id, String number, List<SummaryLine> facts, String answered, Tone tone) {}
}
