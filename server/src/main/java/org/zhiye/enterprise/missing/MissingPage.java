package org.zhiye.enterprise.missing;

import java.time.Instant;
import java.util.List;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;
import org.zhiye.web.Tone;

/**
 * Asking for an enterprise, and what came of former requests.
 *
 * @param known the enterprise that the typed credit code belongs to already; empty: none
 */
public record MissingPage(
        String name,
        String uscc,
        String province,
        String contact,
        List<Choice> provinces,
        String known,
        boolean sent,
        List<Line> former,
        String deed,
        Problems problems) {

    /** A former request. */
    public record Line(String name, String uscc, String province, Instant at, String state, Tone tone, String reason) {}
}
