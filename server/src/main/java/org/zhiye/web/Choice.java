package org.zhiye.web;

/**
 * One thing to choose in a list, a group of radios or checkboxes, or among suggestions.
 *
 * @param value what the form sends
 * @param text what people read
 * @param note smaller words beside it; may be empty
 */
public record Choice(String value, String text, String note) {
    public Choice(String value, String text) {
        this(value, text, "");
    }
}
