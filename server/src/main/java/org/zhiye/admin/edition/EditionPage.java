package org.zhiye.admin.edition;

import java.util.List;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/**
 * An edition, what it changes, and what can be done with it.
 *
 * @param unfit why it can't be published as it stands; empty: it can
 * @param waits whether it waits for a second person
 * @param own whether the reader prepared it, and so can't publish it
 * @param rehearsal where it is tried on cases; empty: there is nothing to try
 * @param note what happens when it is published
 */
public record EditionPage(
        String action,
        String title,
        String state,
        Tone tone,
        String unfit,
        boolean waits,
        boolean own,
        String rehearsal,
        String note,
        List<SummaryLine> facts,
        String sha256,
        List<Group> groups) {
    /** What changes in one part. */
    public record Group(String name, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** One change; the mark says which way, and may be empty. */
    public record Line(String mark, Tone tone, String text) {
        Line(String text) {
            this("", Tone.PLAIN, text);
        }
    }
}
