package org.zhiye.demo.content;

import java.time.Instant;

/**
 * Something that happens in the demonstration's past.
 *
 * @param step its name among the steps
 * @param at when it happens; things happen in this order
 * @param play does it
 */
record Act(String step, Instant at, Runnable play) {}
