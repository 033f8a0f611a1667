package org.zhiye.admin;

import java.time.Instant;
import java.util.List;
import org.zhiye.web.Problems;
import org.zhiye.web.Tone;

/** Uploading lists, and what was uploaded before. */
public record ImportsPage(List<Kind> kinds, List<Row> rows, String told, Problems problems) {
    /**
     * A kind of list.
     *
     * @param advice what to do about the last upload of this kind, if it could not be read; empty otherwise
     */
    public record Kind(String name, String words, List<Heading> headings, String advice) {}

    /** A column: what its header may be. */
    public record Heading(String header, String others, boolean required, String note) {}

    /** An uploaded list. */
    public record Row(
            String href,
            String kind,
            String fileName,
            String by,
            Instant at,
            long added,
            long changed,
            long wrong,
            String state,
            Tone tone) {}
}
