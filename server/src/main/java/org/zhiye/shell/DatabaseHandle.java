package org.zhiye.shell;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The database in use; an embedded one is stopped with the application. */
record DatabaseHandle(
        DatabaseConfiguration.Target target, @Nullable EmbeddedDatabase embedded) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
