package org.zhiye.admin.edition;

import java.util.List;

/** The texts that people consent to. */
public record TextsPage(List<Entry> texts) {
    /** A text, its present version, and in words those that come. */
    public record Entry(String href, String read, String name, String version, List<String> coming, String sha256) {}
}
