package org.zhiye.identity;

import java.time.Instant;
import java.util.List;
import org.zhiye.web.Problems;

/**
 * An officer's verification counter: search, and today's slips.
 *
 * @param province where the officer sits
 * @param searched whether a search was made
 * @param found what it found, if more than one
 * @param cut whether there are more slips of today than are shown
 */
public record DeskPage(
        String province,
        String typed,
        boolean searched,
        List<Line> found,
        List<Line> today,
        boolean cut,
        Problems problems) {
    /**
     * A slip in a list.
     *
     * @param officer who decided; empty while nobody has
     */
    public record Line(String id, String number, String name, Instant at, Slip.State state, String officer) {}
}
