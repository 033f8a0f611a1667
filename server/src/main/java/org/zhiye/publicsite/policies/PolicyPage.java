package org.zhiye.publicsite.policies;

import java.util.List;
import org.zhiye.web.Choice;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/**
 * A version of the policy in plain words.
 *
 * @param state since when it is in force, or from when it will be
 * @param versions all of them, for the choice
 * @param former the version that it is compared with, if there is another; else empty
 * @param orders the orders of the professions
 * @param holders heads of the table's columns
 */
public record PolicyPage(
        String version,
        String name,
        String state,
        Tone tone,
        List<Version> versions,
        List<Choice> choices,
        String former,
        List<String> holders,
        List<Row> rows,
        List<Section> sections,
        List<SummaryLine> ages,
        List<Line> limits,
        String renewalClosed,
        String orders) {
    /** Another version. */
    public record Version(String href, String name, String state, Tone tone, boolean here) {}

    /** To whom a business is open. */
    public record Row(String anchor, String business, List<Cell> cells) {}

    /** Open, or in a few words why not. */
    public record Cell(boolean open, String words) {}

    /** All that is said of a business. */
    public record Section(String anchor, String business, List<Line> lines) {}

    /** A question and what the policy says. */
    public record Line(String label, List<Item> items) {}

    /** A statement and where it stands; the source may be empty. */
    public record Item(String text, String source) {}
}
