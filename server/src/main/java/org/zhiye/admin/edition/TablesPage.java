package org.zhiye.admin.edition;

import java.util.List;

/** The code tables. */
public record TablesPage(List<Entry> tables) {
    /** A table. */
    public record Entry(String href, String name, int rows) {}
}
