package org.zhiye.home;

import org.zhiye.web.Tone;

/**
 * A line of one or several businesses on the home page.
 *
 * @param names the businesses, in the reader's words
 * @param note specialties, or why it can't be done now; may be empty
 * @param status its state, in words
 * @param href where it is done or seen; empty: nowhere now
 */
public record BusinessStatus(String names, String note, String status, Tone tone, String href) {}
