package org.zhiye.account.own;

import java.time.Instant;
import java.util.List;

/**
 * The log-ins of the own account, the one at work first.
 *
 * @param practitioner whether the personal centre's menu stands beside it
 * @param ended whether something was ended a moment ago
 */
public record SessionsPage(boolean practitioner, boolean ended, List<Line> lines) {
    /**
     * One log-in.
     *
     * @param handle what the form that ends it calls it
     * @param device browser and system; empty: not known
     * @param place message key or words for the network it comes from
     * @param here whether it is the one at work
     */
    public record Line(String handle, String device, String place, Instant since, Instant lastSeen, boolean here) {}

    public boolean others() {
        return lines.stream().anyMatch(line -> !line.here());
    }
}
