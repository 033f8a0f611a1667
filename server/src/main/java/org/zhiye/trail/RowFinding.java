package org.zhiye.trail;

import java.util.UUID;

/** A fault at a row. */
record RowFinding(RowFault fault, UUID subject, String table, String row) {
    @Override
    public String toString() {
        return subject + "\t" + table + "\t" + row + "\t" + fault + "\t" + fault.words();
    }
}
