package org.zhiye.filing;

import org.zhiye.policy.Business;
import org.zhiye.web.Tone;

/**
 * How one business stands for a person.
 *
 * @param href where it is done; empty: it can't be done now
 * @param state message key of its state
 * @param reason why it can't be done, in the reader's words; empty if it can
 */
public record Standing(Business business, String href, String state, Tone tone, String reason) {
    /** The state of a business with an open case. */
    public static final String RUNNING = "filing.state.running";
}
