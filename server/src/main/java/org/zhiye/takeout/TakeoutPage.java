package org.zhiye.takeout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Problems;

/**
 * The own data, to be taken out.
 *
 * @param contents message keys of what the file holds
 * @param ready the file that waits; absent: none does
 * @param made whether it was made a moment ago
 * @param deed the form's key, kept over errors
 */
public record TakeoutPage(List<String> contents, @Nullable Ready ready, boolean made, String deed, Problems problems) {
    /** @param size in kilobytes */
    public record Ready(long size, Instant at, Instant until) {}
}
