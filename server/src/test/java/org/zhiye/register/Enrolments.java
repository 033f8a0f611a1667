package org.zhiye.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ground.Day;
import org.zhiye.ground.Deeds;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.Uuid7;
import org.zhiye.trail.Done;

/** Registrations for tests, without a case, and what may become of them. */
@TestComponent
public class Enrolments {
    public static final String EMPLOYER = "上海华建二局建设工程有限公司";

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Registrar registrar;
    private final TransactionTemplate transactions;
    private final Day day;
    private final Deeds deeds;

    Enrolments(
            JdbcClient jdbc, Facts facts, Registrar registrar, TransactionTemplate transactions, Day day, Deeds deeds) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.deeds = deeds;
        this.registrar = registrar;
        this.transactions = transactions;
        this.day = day;
    }

    /** Registered since a while, for years to come. */
    public RegistrationId enrol(PersonId person, String name, String... specialties) {
        return enrol(person, name, LocalDate.of(2026, 11, 20), LocalDate.of(2029, 11, 19), specialties);
    }

    public RegistrationId enrol(PersonId person, String name, LocalDate from, LocalDate to, String... specialties) {
        return Objects.requireNonNull(transactions.execute(status -> {
            RegistrationId id = null;
            for (String specialty : specialties) {
                id = registrar.enter(entry(person, name, specialty, from, to)).registration();
            }
            deeds.happened(new Done(person.value(), "enrolled"));
            return id;
        }));
    }

    private static Entry entry(PersonId person, String name, String specialty, LocalDate from, LocalDate to) {
        return new Entry(
                person,
                HolderType.CONSTRUCTOR_1,
                name,
                new EnterpriseId(
                        UUID.nameUUIDFromBytes(person.value().toString().getBytes())),
                EMPLOYER,
                "31",
                "沪",
                2018,
                specialty,
                from,
                to,
                UUID.randomUUID());
    }

    /** From today on it is in this state, by somebody's decision. */
    public void turn(RegistrationId id, Registration.State state) {
        replace("standing", id.value(), "state", state.name());
    }

    /** From today on the registration stands under another name. */
    public void rename(RegistrationId id, String name) {
        replace("holder", id.value(), "name", name);
    }

    /** As the register's own routine will: known time of the row ends, its days till yesterday go on, a new row begins today. */
    private void replace(String table, UUID of, String column, String to) {
        var person = jdbc.sql("select person from registration where id = ?")
                .param(of)
                .query(UUID.class)
                .single();
        record Old(
                UUID id,
                String what,
                LocalDate from,
                java.time.Instant known,
                @Nullable UUID by) {}
        transactions.executeWithoutResult(status -> {
            var old = jdbc.sql("select id, " + column + " as what, lower(valid) as begins, known_from, entered_by from "
                            + table + " where registration = ? and known_to = 'infinity' and upper_inf(valid)")
                    .param(of)
                    .query((r, i) -> new Old(
                            r.getObject("id", UUID.class),
                            r.getString("what"),
                            r.getObject("begins", LocalDate.class),
                            r.getTimestamp("known_from").toInstant(),
                            r.getObject("entered_by", UUID.class)))
                    .single();
            var by = UUID.randomUUID();
            var at = Facts.after(day.now().isAfter(old.known()) ? day.now() : old.known());
            jdbc.sql("update " + table + " set known_to = ?, ended_by = ?, mac = ? where id = ?")
                    .params(
                            Facts.stamp(at),
                            by,
                            facts.seal(
                                    person,
                                    table,
                                    new Facts.Fact(
                                            old.id(), of, old.what(), old.from(), null, old.known(), at, old.by(), by)),
                            old.id())
                    .update();
            var rows = new ArrayList<>(List.of(new Piece(to, day.today(), null, by)));
            if (old.from().isBefore(day.today())) {
                rows.add(new Piece(old.what(), old.from(), day.today().minusDays(1), old.by()));
            }
            for (Piece it : rows) {
                var fresh = Uuid7.next();
                jdbc.sql("insert into " + table + " (id, registration, " + column
                                + ", valid, known_from, entered_by, mac) values (?, ?, ?, ?::daterange, ?, ?, ?)")
                        .params(
                                fresh,
                                of,
                                it.what(),
                                Facts.range(it.from(), it.to()),
                                Facts.stamp(at),
                                it.by(),
                                facts.seal(
                                        person,
                                        table,
                                        new Facts.Fact(fresh, of, it.what(), it.from(), it.to(), at, it.by())))
                        .update();
            }
            deeds.happened(new Done(person, "changed"));
        });
    }

    private record Piece(
            String what,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID by) {}
}
