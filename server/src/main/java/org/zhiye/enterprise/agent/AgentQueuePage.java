package org.zhiye.enterprise.agent;

import java.time.Instant;
import java.util.List;
import org.zhiye.enterprise.Desks;

/**
 * Applications that wait for a province.
 *
 * @param told what the officer just did; empty: nothing
 */
public record AgentQueuePage(Desks desks, List<Row> rows, boolean more, String told) {
    /** One of them. */
    public record Row(String href, String enterprise, String uscc, String province, String name, Instant at) {}
}
