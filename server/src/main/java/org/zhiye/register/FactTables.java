package org.zhiye.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiye.vault.SealedTable;

/** How the seals of the register's tables are checked. */
@Configuration(proxyBeanMethods = false)
class FactTables {
    @Bean
    SealedTable sealedRegistrations() {
        return new Registrations();
    }

    @Bean
    SealedTable sealedSpecialtyLines() {
        return ofRegistration("specialty_line", "f.specialty");
    }

    @Bean
    SealedTable sealedHolders() {
        return ofRegistration("holder", "f.name");
    }

    @Bean
    SealedTable sealedStandings() {
        return ofRegistration("standing", "f.state || coalesce('|' || f.ground, '')");
    }

    @Bean
    SealedTable sealedLikenesses() {
        return ofRegistration("likeness", "concat_ws('|', f.photo, f.photo_sha256, f.signature, f.signature_sha256)");
    }

    @Bean
    SealedTable sealedHolds() {
        return ofRegistration("hold", "f.reason || '|' || f.author");
    }

    @Bean
    SealedTable sealedEmployments() {
        return new FactTable("employment", """
                select f.person as subject, f.person as of, f.enterprise || '|' || f.enterprise_name || '|' || f.province as what,
                """ + FactTable.COLUMNS + " from employment f order by f.person, f.id");
    }

    private static SealedTable ofRegistration(String table, String what) {
        return new FactTable(
                table,
                "select r.person as subject, f.registration as of, " + what + " as what, " + FactTable.COLUMNS
                        + " from " + table + " f join registration r on r.id = f.registration order by r.person, f.id");
    }

    private record FactTable(String name, String sql) implements SealedTable {
        static final String COLUMNS = """
                f.id as row_id, lower(f.valid) as valid_from, upper(f.valid) - 1 as valid_to, f.known_from,
                nullif(f.known_to, 'infinity') as known_to, f.entered_by, f.ended_by, f.mac""";

        @Override
        public @Nullable Object[] values(ResultSet row) throws SQLException {
            return Facts.Fact.of(row).values();
        }
    }

    private static final class Registrations implements SealedTable {
        @Override
        public String name() {
            return "registration";
        }

        @Override
        public String sql() {
            return """
                    select person as subject, id as row_id, holder, digits, first_registered, mac
                      from registration order by person, id""";
        }

        @Override
        public Object[] values(ResultSet row) throws SQLException {
            return new Object[] {
                row.getObject("row_id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("holder"),
                row.getString("digits"),
                row.getObject("first_registered", LocalDate.class)
            };
        }
    }
}
