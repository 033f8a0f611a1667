package org.zhiye.account;

import java.util.List;

/**
 * A text that people consent to, to be read.
 *
 * @param version the version that is shown
 */
public record TextPage(String title, String version, List<Section> sections) {
    /** A heading, empty before the first, and its paragraphs. */
    public record Section(String heading, List<String> paragraphs) {}
}
