package org.zhiye.shell;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application's connections (role zhiye_app), the owner's (migrations only) and the reader's (verification only). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    private static final String OPTIONS = "connectTimeout=3&socketTimeout=30&tcpKeepAlive=true"
            + "&reWriteBatchedInserts=true&logServerErrorDetail=false&ApplicationName=zhiye"
            + "&options=-c%20statement_timeout=5s%20-c%20lock_timeout=3s%20-c%20idle_in_transaction_session_timeout=10s";

    private static final String CHECK_OPTIONS = "connectTimeout=3&tcpKeepAlive=true&logServerErrorDetail=false"
            + "&ApplicationName=zhiye-check&options=-c%20default_transaction_read_only=on";

    /** Where to connect, and as whom. */
    record Target(
            String url,
            String user,
            @Nullable String password,
            String ownerUser,
            @Nullable String ownerPassword,
            String checkUser,
            @Nullable String checkPassword) {}

    @Bean(destroyMethod = "close")
    DatabaseHandle database(DatabaseSettings settings, Environment environment) {
        var external = settings.db();
        if (external.url() == null) {
            var embedded =
                    EmbeddedDatabase.start(settings.data(), settings.embeddedPrograms(), settings.embeddedFast());
            return new DatabaseHandle(
                    new Target(
                            embedded.url(),
                            "zhiye_app",
                            embedded.password(),
                            "zhiye_owner",
                            embedded.password(),
                            "zhiye_check",
                            embedded.password()),
                    embedded);
        }
        var user = required(external.user(), "ZHIYE_DB_USER");
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        var owner = external.ownerUser() == null && demo ? user : required(external.ownerUser(), "ZHIYE_DB_OWNER_USER");
        return new DatabaseHandle(
                new Target(
                        external.url(),
                        user,
                        external.password(),
                        owner,
                        external.ownerUser() == null ? external.password() : external.ownerPassword(),
                        external.checkUser() == null ? user : external.checkUser(),
                        external.checkUser() == null ? external.password() : external.checkPassword()),
                null);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseHandle database) {
        var target = database.target();
        var config = new HikariConfig();
        config.setJdbcUrl(withOptions(target.url()));
        config.setUsername(target.user());
        config.setPassword(target.password());
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(2000);
        config.setPoolName("zhiye");
        config.setInitializationFailTimeout(-1);
        if (target.user().equals(target.ownerUser())) {
            // one role was given for both: rows are still handled with the application's rights
            config.setConnectionInitSql("set role zhiye_app");
        }
        return new HikariDataSource(config);
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseHandle database) {
        var target = database.target();
        var source = new DriverManagerDataSource(target.url(), target.ownerUser(), orEmpty(target.ownerPassword()));
        source.setDriverClassName("org.postgresql.Driver");
        return source;
    }

    /** For verification: it may only read, and take its time. */
    @Bean
    DataSource checkDataSource(DatabaseHandle database) {
        var target = database.target();
        var url = target.url() + (target.url().contains("?") ? "&" : "?") + CHECK_OPTIONS;
        var source = new DriverManagerDataSource(url, target.checkUser(), orEmpty(target.checkPassword()));
        source.setDriverClassName("org.postgresql.Driver");
        return source;
    }

    static String withOptions(String url) {
        return url + (url.contains("?") ? "&" : "?") + OPTIONS;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is missing: the external database needs it.");
        }
        return value;
    }
}
