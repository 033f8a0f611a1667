package org.zhiye.admin.edition;

import java.util.List;

/** The texts that people consent to. */
public record TextsPage(List<Entry> texts) {
    /** A text and its present version. */
    public record Entry(String href, String read, String name, String version, String sha256) {}
}
