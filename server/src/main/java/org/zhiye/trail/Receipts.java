package org.zhiye.trail;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.Subject;

/** Finds the receipt of a deed, for the page that confirms it; the same receipt stands there after a reload. */
@Component
public class Receipts {
    private static final String FIND =
            "select id, mac from trail where subject = ? and deed = ? and object = ? order by n desc limit 1";

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The receipt of the newest such deed (1 statement). */
    public Optional<Receipt> of(Subject subject, String deed, String object) {
        return jdbc.sql(FIND)
                .params(subject.id(), deed, object)
                .query((row, i) -> Receipt.of(row.getObject("id", UUID.class), row.getBytes("mac")))
                .optional();
    }
}
