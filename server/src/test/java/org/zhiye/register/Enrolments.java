package org.zhiye.register;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ground.Day;
import org.zhiye.ground.Deeds;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.trail.Done;

/** Registrations for tests, without a case, and what may become of them. */
@TestComponent
public class Enrolments {
    public static final String EMPLOYER = "上海华建二局建设工程有限公司";

    private final JdbcClient jdbc;
    private final Registrar registrar;
    private final TransactionTemplate transactions;
    private final Day day;
    private final Deeds deeds;

    Enrolments(JdbcClient jdbc, Registrar registrar, TransactionTemplate transactions, Day day, Deeds deeds) {
        this.jdbc = jdbc;
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

    /** Registered with this employer as this kind of holder. */
    public RegistrationId enrol(
            PersonId person,
            String name,
            HolderType holder,
            Employer employer,
            LocalDate from,
            LocalDate to,
            String... specialties) {
        return Objects.requireNonNull(transactions.execute(status -> {
            RegistrationId id = null;
            for (String specialty : specialties) {
                var it = entry(person, name, specialty, from, to);
                id = registrar
                        .enter(new Entry(
                                person,
                                holder,
                                name,
                                employer.id(),
                                employer.name(),
                                employer.province(),
                                it.provinceCharacter(),
                                it.qualificationYear(),
                                specialty,
                                from,
                                to,
                                it.by()))
                        .registration();
            }
            deeds.happened(new Done(person.value(), "enrolled"));
            return id;
        }));
    }

    /** Whom somebody is registered with. */
    public record Employer(EnterpriseId id, String name, String province) {}

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

    /** From today on it is in this state, by somebody's decision; rescinded it counts as wrong from its first day. */
    public void turn(RegistrationId id, Registration.State state) {
        act(id, by -> {
            switch (state) {
                case VALID -> registrar.resume(id, day.today(), by);
                case SUSPENDED -> registrar.suspend(id, "C05", day.today(), by);
                case CANCELLED, LAPSED, REVOKED -> registrar.end(id, state, "I04", day.today(), by);
                case RESCINDED -> registrar.rescind(id, "C02", grant(id), day.today(), by);
            }
        });
    }

    /** From today on the registration stands under another name. */
    public void rename(RegistrationId id, String name) {
        act(id, by -> registrar.rename(person(id), name, day.today(), by));
    }

    /** Something is done to a registration, as a deed. */
    public void act(RegistrationId id, Consumer<UUID> deed) {
        var person = person(id);
        transactions.executeWithoutResult(status -> {
            deeds.lock(person.value());
            deed.accept(UUID.randomUUID());
            deeds.happened(new Done(person.value(), "changed"));
        });
    }

    private PersonId person(RegistrationId id) {
        return new PersonId(jdbc.sql("select person from registration where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
    }

    /** The person's one registration. */
    public RegistrationId only(PersonId person) {
        return new RegistrationId(jdbc.sql("select id from registration where person = ?")
                .param(person.value())
                .query(UUID.class)
                .single());
    }

    private UUID grant(RegistrationId id) {
        return jdbc.sql("select entered_by from registration where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
    }
}
