package org.zhiye.intake;

import java.util.List;

/**
 * A column that a list may have.
 *
 * @param field its name in the program
 * @param required whether the list must have it
 * @param headers the names that its header may bear; the first is the one to recommend
 */
public record Column(String field, boolean required, List<String> headers) {
    public static Column required(String field, String... headers) {
        return new Column(field, true, List.of(headers));
    }

    public static Column optional(String field, String... headers) {
        return new Column(field, false, List.of(headers));
    }
}
