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
        return new FactTable(Track.Kind.SPECIALTY_LINE);
    }

    @Bean
    SealedTable sealedHolders() {
        return new FactTable(Track.Kind.HOLDER);
    }

    @Bean
    SealedTable sealedStandings() {
        return new FactTable(Track.Kind.STANDING);
    }

    @Bean
    SealedTable sealedLikenesses() {
        return new FactTable(Track.Kind.LIKENESS);
    }

    @Bean
    SealedTable sealedHolds() {
        return new FactTable(Track.Kind.HOLD);
    }

    @Bean
    SealedTable sealedEmployments() {
        return new FactTable(Track.Kind.EMPLOYMENT);
    }

    @Bean
    SealedTable sealedBars() {
        return new FactTable(Track.Kind.BAR);
    }

    private record FactTable(Track.Kind kind) implements SealedTable {
        private static final String COLUMNS = """
                f.id as row_id, lower(f.valid) as valid_from, upper(f.valid) - 1 as valid_to, f.known_from,
                nullif(f.known_to, 'infinity') as known_to, f.entered_by, f.ended_by, f.mac""";

        @Override
        public String name() {
            return kind.table();
        }

        @Override
        public String sql() {
            var person = kind.owner().equals("person");
            return "select " + (person ? "f" : "r") + ".person as subject, f." + kind.owner() + " as of, "
                    + kind.packed()
                    + " as what, " + COLUMNS + " from " + kind.table() + " f"
                    + (person ? "" : " join registration r on r.id = f.registration") + " order by "
                    + (person ? "f" : "r") + ".person, f.id";
        }

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
