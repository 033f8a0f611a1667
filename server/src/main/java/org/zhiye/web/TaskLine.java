package org.zhiye.web;

/**
 * A line of a task list.
 *
 * @param href where the task is done; empty: it can't be done now
 * @param note smaller words under the task; may be empty
 * @param status its state, in words
 */
public record TaskLine(String href, String text, String note, String status, Tone tone) {}
