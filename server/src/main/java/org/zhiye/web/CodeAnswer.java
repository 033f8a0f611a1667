package org.zhiye.web;

/**
 * What the button that sends a code gets back as JSON when the browser runs scripts.
 *
 * @param waitSeconds until the next one may be asked for
 * @param message what to tell the person, in the person's language
 * @param field the field to mend; empty if none. The captcha's: the page takes a fresh picture
 */
public record CodeAnswer(boolean sent, int waitSeconds, String message, String field) {}
