package org.zhiye.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Sm3;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** The frozen declarations of cases, sealed with the person's key. */
@Component
public class Declarations {
    private static final String COLUMN = "declaration.body";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.shared();

    Declarations(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A declaration ready to be stored. */
    record Sealed(UUID id, byte[] body, byte[] fingerprint) {}

    Sealed seal(PersonId person, Declaration declaration) {
        var id = Uuid7.next();
        var plain = json.writeValueAsBytes(declaration);
        return new Sealed(id, vault.seal(person.value(), COLUMN, id, plain), Sm3.hash(plain));
    }

    void add(FilingId filing, int round, Sealed sealed, java.time.Instant at) {
        jdbc.sql("insert into declaration (id, filing, round, body, sha256, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        sealed.id(),
                        filing.value(),
                        round,
                        sealed.body(),
                        sealed.fingerprint(),
                        java.sql.Timestamp.from(at))
                .update();
    }

    /** The declarations of a case, first round first. */
    public List<Declaration> of(Filing filing) {
        return jdbc.sql("select id, body, sha256 from declaration where filing = ? order by round")
                .param(filing.id().value())
                .query((r, i) -> open(filing.person(), r))
                .list();
    }

    Declaration open(PersonId person, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var plain = vault.open(person.value(), COLUMN, id, row.getBytes("body"));
        if (!java.util.Arrays.equals(Sm3.hash(plain), row.getBytes("sha256"))) {
            throw new Tampered("declaration " + id + " does not bear its fingerprint");
        }
        return json.readValue(plain, Declaration.class);
    }

    /** The declaration at hand. */
    public Declaration newest(Filing filing) {
        return of(filing).getLast();
    }
}
