package org.zhiye.review.act;

import java.time.Instant;
import java.util.List;
import org.zhiye.web.Problems;
import org.zhiye.web.Tone;

/** Proposals and decisions, and the search for a registration. */
public record ActsPage(String typed, Problems problems, List<Row> rows) {
    /** An act; {@code kind} and {@code state} are message keys. */
    public record Row(String href, String kind, String name, Instant at, String state, Tone tone) {}
}
