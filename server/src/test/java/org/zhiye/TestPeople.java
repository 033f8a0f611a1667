package org.zhiye;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.shared.PersonId;
import org.zhiye.vault.Vault;

/** Rows of people, for tests that need somebody without going through sign-up. */
public final class TestPeople {
    private TestPeople() {}

    /** A verified practitioner with the head of a chain and a key. */
    public static PersonId verified(JdbcClient jdbc, Vault vault, String name) {
        var id = UUID.randomUUID();
        vault.enrol(id);
        jdbc.sql("insert into subject_head (subject) values (?)").param(id).update();
        jdbc.sql("""
                insert into account (id, kind, name, human, document_type, document_country, document_index, number_index, document_sealed,
                                     birth_date, sex, verified, mobile_index, mobile_sealed, password)
                values (?, 'PRACTITIONER', ?, ?, 'IDENTITY_CARD', 'CHN', ?, ?, ?, ?, 'MALE', true, ?, ?, 'none')""")
                .params(
                        id,
                        name,
                        id,
                        vault.index("document", id.toString()),
                        vault.index("number", id.toString()),
                        vault.seal(id, "account.document", id, "11010519491231002X"),
                        LocalDate.of(1988, 3, 21),
                        vault.index("mobile", id.toString()),
                        vault.seal(id, "account.mobile", id, "13800000000"))
                .update();
        return new PersonId(id);
    }
}
