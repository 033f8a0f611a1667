package org.zhiye.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.shared.CertificateNumber;
import org.zhiye.shared.CheckCode;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** Certificates and their copies. */
@Component
class Copies {
    static final String CERTIFICATE = "certificate";
    static final String COPY = "certificate_copy";

    private static final String PRINTED = "certificate_copy.printed";
    private static final String CODE = "check-code";
    private static final int SHOWN = 50;

    private static final String SELECT = """
            select c.id, c.certificate, c.token_hash, c.code_index, c.valid_from, c.valid_to, c.document, c.printed, c.taken_at,
                   c.superseded_at, c.mac, k.registration, k.person, k.number, k.at as numbered_at, k.mac as certificate_mac
              from certificate_copy c join certificate k on k.id = c.certificate\s""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RowSeals seals;
    private final JsonMapper json = JsonMapper.shared();

    Copies(JdbcClient jdbc, Vault vault, RowSeals seals) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.seals = seals;
    }

    /** A number that no certificate has; one whose copy was never finished is not used again. */
    CertificateNumber number() {
        return CertificateNumber.of(jdbc.sql("select nextval('certificate_number')")
                .query(Long.class)
                .single());
    }

    /** The newest copies that a person has taken, newest first. */
    List<Copy> of(PersonId person) {
        return jdbc.sql(SELECT + "where k.person = ? order by c.taken_at desc, c.id desc limit " + SHOWN)
                .param(person.value())
                .query((row, i) -> copy(row))
                .list();
    }

    /** All copies that a person has taken, oldest first. */
    List<CopyId> all(PersonId person) {
        return jdbc.sql("""
                        select c.id from certificate_copy c join certificate k on k.id = c.certificate
                         where k.person = ? order by c.taken_at, c.id""")
                .param(person.value())
                .query((row, i) -> new CopyId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The person's own copy. */
    Optional<Copy> find(CopyId id, PersonId person) {
        return jdbc.sql(SELECT + "where c.id = ? and k.person = ?")
                .params(id.value(), person.value())
                .query((row, i) -> copy(row))
                .optional();
    }

    Optional<Copy> find(CheckCode code) {
        return jdbc.sql(SELECT + "where c.code_index = ?")
                .param(vault.index(CODE, code.value()))
                .query((row, i) -> copy(row))
                .optional();
    }

    Optional<Copy> find(QrToken token) {
        return jdbc.sql(SELECT + "where c.token_hash = ?")
                .param(token.hash())
                .query((row, i) -> copy(row))
                .optional();
    }

    /**
     * Enters a copy, and its certificate if it is the first (1 statement).
     *
     * @param certificate of the copies before; absent: there are none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            CopyId id,
            @Nullable UUID certificate,
            RegistrationId registration,
            PersonId person,
            DocumentId document,
            Printed printed,
            Instant now) {
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var of = certificate == null ? UUID.randomUUID() : certificate;
        var sealed = vault.seal(person.value(), PRINTED, id.value(), json.writeValueAsBytes(printed));
        var token = new QrToken(printed.token()).hash();
        var code = vault.index(CODE, printed.code());
        var terms = printed.terms();
        var first = values(of, registration.value(), person.value(), printed.number(), at);
        var copy = values(id.value(), of, token, code, terms.from(), terms.to(), document.value(), sealed, at, null);
        jdbc.sql("""
                with k as (insert into certificate (id, registration, person, number, at, mac)
                           select :certificate, :registration, :person, :number, :at, :certificateMac where :first returning 1)
                insert into certificate_copy (id, certificate, token_hash, code_index, valid_from, valid_to, document, printed, taken_at, mac)
                values (:id, :certificate, :token, :code, :from, :to, :document, :printed, :at, :mac)""")
                .param("certificate", of)
                .param("registration", registration.value())
                .param("person", person.value())
                .param("number", printed.number())
                .param("first", certificate == null)
                .param(
                        "certificateMac",
                        certificate == null ? seals.seal(person.value(), CERTIFICATE, of, first) : new byte[0])
                .param("id", id.value())
                .param("token", token)
                .param("code", code)
                .param("from", terms.from())
                .param("to", terms.to())
                .param("document", document.value())
                .param("printed", sealed)
                .param("at", Timestamp.from(at))
                .param("mac", seals.seal(person.value(), COPY, id, copy))
                .update();
    }

    /** From now on a newer certificate stands in the place of all copies taken so far; for the one who replaces it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int supersede(RegistrationId registration, Instant now) {
        record Live(UUID id, byte[] mac) {}
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var live = jdbc.sql(SELECT + "where k.registration = ? and c.superseded_at is null")
                .param(registration.value())
                .query((row, i) -> {
                    var copy = copy(row);
                    return new Live(
                            copy.id().value(), seals.seal(copy.person().value(), COPY, copy.id(), values(row, at)));
                })
                .list();
        live.forEach(it -> jdbc.sql("update certificate_copy set superseded_at = ?, mac = ? where id = ?")
                .params(Timestamp.from(at), it.mac(), it.id())
                .update());
        return live.size();
    }

    private Copy copy(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var superseded = instant(row, "superseded_at");
        prove(COPY, id, row.getBytes("mac"), values(row, superseded));
        var certificate = row.getObject("certificate", UUID.class);
        var registration = row.getObject("registration", UUID.class);
        var person = row.getObject("person", UUID.class);
        var number = row.getString("number");
        prove(
                CERTIFICATE,
                certificate,
                row.getBytes("certificate_mac"),
                values(certificate, registration, person, number, instant(row, "numbered_at")));
        return new Copy(
                new CopyId(id),
                certificate,
                new RegistrationId(registration),
                new PersonId(person),
                new CertificateNumber(number),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new DocumentId(row.getObject("document", UUID.class)),
                printed(person, id, row.getBytes("printed")),
                java.util.Objects.requireNonNull(instant(row, "taken_at")),
                superseded);
    }

    private @Nullable Printed printed(UUID person, UUID id, byte[] sealed) {
        return vault.knows(person) ? json.readValue(vault.open(person, PRINTED, id, sealed), Printed.class) : null;
    }

    private void prove(String table, UUID id, byte[] mac, @Nullable Object[] values) {
        if (!Arrays.equals(mac, vault.rowMac(table, values))) {
            throw new Tampered(table + " " + id + " does not bear its seal");
        }
    }

    static @Nullable Object[] values(ResultSet row, @Nullable Instant superseded) throws SQLException {
        return values(
                row.getObject("id", UUID.class),
                row.getObject("certificate", UUID.class),
                row.getBytes("token_hash"),
                row.getBytes("code_index"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("document", UUID.class),
                row.getBytes("printed"),
                instant(row, "taken_at"),
                superseded);
    }

    /** A row under its seal; moments count in microseconds, as the database keeps them. */
    static @Nullable Object[] values(@Nullable Object... row) {
        return Arrays.stream(row)
                .map(it -> it instanceof Instant at ? (Object) ChronoUnit.MICROS.between(Instant.EPOCH, at) : it)
                .toArray();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
