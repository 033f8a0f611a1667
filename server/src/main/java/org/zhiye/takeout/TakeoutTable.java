package org.zhiye.takeout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;

/** The table of files with somebody's own data. */
@Component
class TakeoutTable {
    private static final String ALIVE = "at > now() - interval '1 day'";

    private final JdbcClient jdbc;

    TakeoutTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until when it is gone */
    record Takeout(DocumentId document, Instant at, Instant until) {}

    /** A file that is no use any more, and whose it is. */
    record Old(PersonId person, DocumentId document) {}

    void put(PersonId person, DocumentId document, byte[] session) {
        jdbc.sql("insert into takeout (person, document, session) values (?, ?, ?)")
                .params(person.value(), document.value(), session)
                .update();
    }

    /** The person's file, if it is this log-in's and not too old. */
    Optional<Takeout> of(PersonId person, byte[] session) {
        return jdbc.sql(
                        "select document, at, at + interval '1 day' as until from takeout where person = ? and session = ? and "
                                + ALIVE)
                .params(person.value(), session)
                .query((row, i) -> new Takeout(
                        new DocumentId(row.getObject("document", UUID.class)),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    /** Takes out what is too old, and this person's. */
    List<Old> remove(PersonId person) {
        return removed("person = ? or not " + ALIVE, person.value());
    }

    List<Old> removeOld() {
        return removed("not " + ALIVE);
    }

    private List<Old> removed(String condition, Object... parameters) {
        return jdbc.sql("delete from takeout where " + condition + " returning person, document")
                .params(parameters)
                .query((row, i) -> new Old(
                        new PersonId(row.getObject("person", UUID.class)),
                        new DocumentId(row.getObject("document", UUID.class))))
                .list();
    }
}
