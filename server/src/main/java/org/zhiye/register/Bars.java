package org.zhiye.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.register.Facts.Fact;
import org.zhiye.shared.PersonId;
import org.zhiye.vault.Tampered;

/** Reads bars, as they are held now. */
@Component
public class Bars {
    private final JdbcClient jdbc;
    private final Facts facts;

    Bars(JdbcClient jdbc, Facts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /**
     * All bars of a person, also those that are over: one statement.
     *
     * @throws Tampered if a row does not bear its seal
     */
    public List<Bar> of(PersonId person) {
        return jdbc.sql("""
                        select id, ground, lower(valid) as begins, upper(valid) - 1 as ends, known_from, entered_by, mac
                          from bar where person = ? and known_to = 'infinity' order by lower(valid), id""")
                .param(person.value())
                .query((row, i) -> bar(person, row))
                .list();
    }

    private Bar bar(PersonId person, ResultSet row) throws SQLException {
        var it = new Bar(
                row.getObject("id", UUID.class),
                row.getString("ground"),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class));
        var fact = new Fact(
                it.id(),
                person.value(),
                it.ground(),
                it.from(),
                it.until(),
                row.getTimestamp("known_from").toInstant(),
                row.getObject("entered_by", UUID.class));
        if (!Arrays.equals(row.getBytes("mac"), facts.mac("bar", fact))) {
            throw new Tampered("bar " + it.id() + " does not bear its seal");
        }
        return it;
    }
}
