package org.zhiye.enterprise.missing;

import java.time.Instant;
import java.util.List;
import org.zhiye.enterprise.Desks;

/**
 * Requests that wait for a province.
 *
 * @param told what the officer just did; empty: nothing
 */
public record RequestQueuePage(Desks desks, List<Row> rows, boolean more, String told) {
    /** One of them. */
    public record Row(String href, String name, String uscc, String province, Instant at) {}
}
