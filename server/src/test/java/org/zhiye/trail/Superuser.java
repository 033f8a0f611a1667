package org.zhiye.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.env.Environment;

/** The intruder of the tests: who may do anything in the database, but does not hold the installation's keys. */
public final class Superuser {
    private Superuser() {}

    public static Connection connect(Environment environment) throws SQLException {
        return connect(environment, "postgres");
    }

    static Connection connect(Environment environment, String role) throws SQLException {
        var data = Path.of(environment.getRequiredProperty("zhiye.data"));
        try {
            var port = Files.readString(data.resolve("pg.port")).strip();
            var password = Files.readString(data.resolve("pg.password")).strip();
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/zhiye", role, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
