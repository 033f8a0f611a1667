package org.zhiye.admin.edition;

import java.time.Instant;
import java.util.List;
import org.zhiye.web.Choice;
import org.zhiye.web.Tone;

/**
 * The policy keeper's desk.
 *
 * @param alarm the sentence about a year without a table of holidays; empty: all is well
 */
public record KeeperPage(
        String alarm, String inForce, String inForceHref, List<Version> versions, List<Choice> bases, List<Row> rows) {
    /** A version of the policy. */
    public record Version(String href, String name, String state, Tone tone) {}

    /** An edition. */
    public record Row(
            String href, String kind, String name, String by, Instant at, String state, Tone tone, String ended) {}
}
