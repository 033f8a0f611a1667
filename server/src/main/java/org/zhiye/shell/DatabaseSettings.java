package org.zhiye.shell;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database.
 *
 * @param data the data directory; the embedded database lies in its folder {@code pg}
 * @param db an external database; without its address the embedded one is started
 * @param embeddedFast tests only: no fsync
 * @param embeddedPrograms where the embedded database's programs are unpacked; absent: in the data directory
 */
@ConfigurationProperties("zhiye")
record DatabaseSettings(
        Path data,
        @DefaultValue External db,
        @DefaultValue("false") boolean embeddedFast,
        @Nullable Path embeddedPrograms) {
    /**
     * An external PostgreSQL, 15 or newer.
     *
     * @param url JDBC address
     * @param user the application's role; it must be neither superuser nor owner in production
     * @param ownerUser the role that owns the tables and runs migrations; absent: {@code user} (demo only)
     * @param checkUser the role that may only read, for verification; absent: {@code user}, in read-only transactions
     */
    record External(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable String ownerUser,
            @Nullable String ownerPassword,
            @Nullable String checkUser,
            @Nullable String checkPassword) {}
}
