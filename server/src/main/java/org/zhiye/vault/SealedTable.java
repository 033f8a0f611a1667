package org.zhiye.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A table whose rows grant something and bear a seal each; its module says how a row is read for the check. */
public interface SealedTable {
    /** As in {@link RowSeals#seal}. */
    String name();

    /** All rows, ordered by their subject: columns {@code subject} (uuid), {@code row_id}, {@code mac}, and what {@link #values} reads. */
    String sql();

    /** All that the seal covers, in its order. */
    @Nullable
    Object[] values(ResultSet row) throws SQLException;

    /** Whether trail entries account for each row; a table that is taken over as a list has only its seals. */
    default boolean inTrail() {
        return true;
    }
}
