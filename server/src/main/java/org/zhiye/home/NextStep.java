package org.zhiye.home;

/**
 * The one thing to do next.
 *
 * @param title what it is, in the reader's words
 * @param note how long it takes, until when; may be empty
 * @param href where it is done
 * @param button the words on the button
 */
public record NextStep(String title, String note, String href, String button) {}
