package org.zhiye.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.register.Facts.Fact;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.Uuid7;

/** The rows of photo and signature: a new pair ends the known time of the one before, whose earlier days go on as a row of their own. */
@Component
class Likenesses {
    private static final String TABLE = "likeness";

    private final JdbcClient jdbc;
    private final Facts facts;

    Likenesses(JdbcClient jdbc, Facts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    private record Held(UUID id, Likeness likeness, LocalDate from, Instant knownFrom, UUID enteredBy) {}

    /** Enters them, unless they are held already. */
    void enter(PersonId person, RegistrationId registration, Likeness likeness, LocalDate from, Instant now, UUID by) {
        var held = held(registration, from);
        if (held.isPresent() && held.get().likeness().equals(likeness)) {
            return;
        }
        var at = held.isEmpty() || now.isAfter(held.get().knownFrom())
                ? now
                : Facts.after(held.get().knownFrom());
        held.ifPresent(before -> {
            end(person, registration, before, at, by);
            if (before.from().isBefore(from)) {
                insert(person, registration, before.likeness(), before.from(), from, at, before.enteredBy());
            }
        });
        insert(person, registration, likeness, from, null, at, by);
    }

    private Optional<Held> held(RegistrationId registration, LocalDate on) {
        return jdbc.sql("""
                        select id, photo, photo_sha256, signature, signature_sha256, lower(valid) as begins, known_from, entered_by
                          from likeness where registration = ? and upper_inf(valid) and lower(valid) <= ? and known_to = 'infinity'""")
                .params(registration.value(), on)
                .query((r, i) -> new Held(
                        r.getObject("id", UUID.class),
                        new Likeness(
                                new DocumentId(r.getObject("photo", UUID.class)),
                                r.getString("photo_sha256"),
                                new DocumentId(r.getObject("signature", UUID.class)),
                                r.getString("signature_sha256")),
                        r.getObject("begins", LocalDate.class),
                        r.getTimestamp("known_from").toInstant(),
                        r.getObject("entered_by", UUID.class)))
                .optional();
    }

    private void end(PersonId person, RegistrationId registration, Held it, Instant at, UUID by) {
        var ended = new Fact(
                it.id(),
                registration.value(),
                it.likeness().packed(),
                it.from(),
                null,
                it.knownFrom(),
                at,
                it.enteredBy(),
                by);
        jdbc.sql("update likeness set known_to = ?, ended_by = ?, mac = ? where id = ?")
                .params(Facts.stamp(at), by, facts.seal(person.value(), TABLE, ended), it.id())
                .update();
    }

    private void insert(
            PersonId person,
            RegistrationId registration,
            Likeness it,
            LocalDate from,
            @Nullable LocalDate before,
            Instant at,
            UUID by) {
        var last = before == null ? null : before.minusDays(1);
        var fact = new Fact(Uuid7.next(), registration.value(), it.packed(), from, last, at, by);
        jdbc.sql("""
                insert into likeness (id, registration, photo, photo_sha256, signature, signature_sha256, valid, known_from, entered_by, mac)
                values (?, ?, ?, ?, ?, ?, ?::daterange, ?, ?, ?)""")
                .params(
                        fact.id(),
                        registration.value(),
                        it.photo().value(),
                        it.photoSha256(),
                        it.signature().value(),
                        it.signatureSha256(),
                        Facts.range(from, last),
                        Facts.stamp(at),
                        by,
                        facts.seal(person.value(), TABLE, fact))
                .update();
    }
}
