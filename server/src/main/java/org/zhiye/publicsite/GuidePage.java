package org.zhiye.publicsite;

import java.util.List;

/** What can be done here, by holder, and what comes before it. */
public record GuidePage(List<Section> sections) {
    /** A holder's businesses. */
    public record Section(String holder, List<Entry> entries) {}

    /**
     * A business.
     *
     * @param closed why it is not open to the holder; empty if it is
     */
    public record Entry(String href, String name, String key, String closed) {}
}
