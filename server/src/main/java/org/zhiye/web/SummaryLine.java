package org.zhiye.web;

import java.util.List;

/**
 * A question and its answer, to be read over.
 *
 * @param values the answer, one line each
 * @param note smaller words under the answer; may be empty
 * @param href where the answer is changed or seen; empty: nowhere
 * @param link what the link does: change, view
 */
public record SummaryLine(String label, List<String> values, String note, String href, String link) {
    public SummaryLine(String label, String value) {
        this(label, List.of(value), "", "", "");
    }

    public SummaryLine(String label, List<String> values) {
        this(label, values, "", "", "");
    }
}
