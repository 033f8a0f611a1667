package org.zhiye.shell;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.BusinessClock;

/**
 * What this database is for. The mode is written at first start; a node of the other mode refuses, and so does production under a
 * database role that could change tables.
 */
@Component
@DependsOnDatabaseInitialization
final class Installation {
    Installation(JdbcClient jdbc, Environment environment, BusinessClock clock, DatabaseHandle database) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        var mode = demo ? "demo" : "production";
        jdbc.sql("insert into installation (mode) values (?) on conflict do nothing")
                .param(mode)
                .update();
        record Row(String mode, int days) {}
        var row = jdbc.sql("select mode, day_offset from installation")
                .query((r, i) -> new Row(r.getString(1), r.getInt(2)))
                .single();
        if (!row.mode().equals(mode)) {
            throw new IllegalStateException("This database was made in " + row.mode() + " mode; it can't be used in "
                    + mode + " mode. Start with another data directory or database.");
        }
        if (!demo) {
            refusePowerfulRole(jdbc, database);
        }
        clock.ahead(row.days());
    }

    private static void refusePowerfulRole(JdbcClient jdbc, DatabaseHandle database) {
        boolean powerful = jdbc.sql(
                        "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = session_user")
                .query(Boolean.class)
                .single();
        var target = database.target();
        if (powerful || target.user().equals(target.ownerUser())) {
            throw new IllegalStateException(
                    "ZHIYE_DB_USER must be a role that is neither superuser nor owner of the tables (see docs/operations.md).");
        }
    }
}
