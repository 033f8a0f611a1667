package org.zhiye.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.document.DocumentHolder;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.PersonId;
import org.zhiye.vault.Sm3;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frozen declarations of cases, sealed with the person's key. A declaration bears the id of the draft that became it, and holds the
 * documents that were declared.
 */
@Component
public class Declarations implements DocumentHolder {
    private static final String COLUMN = "declaration.body";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.shared();

    Declarations(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A declaration ready to be stored. */
    record Sealed(UUID id, byte[] body, byte[] fingerprint, UUID[] papers) {}

    Sealed seal(PersonId person, DraftId draft, Declaration declaration) {
        var plain = json.writeValueAsBytes(declaration);
        return new Sealed(
                draft.value(),
                vault.seal(person.value(), COLUMN, draft.value(), plain),
                Sm3.hash(plain),
                declaration.documents().values().stream()
                        .map(paper -> UUID.fromString(paper.id()))
                        .toArray(UUID[]::new));
    }

    void add(FilingId filing, int round, Sealed sealed, java.time.Instant at) {
        jdbc.sql("insert into declaration (id, filing, round, body, sha256, papers, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        sealed.id(),
                        filing.value(),
                        round,
                        sealed.body(),
                        sealed.fingerprint(),
                        sealed.papers(),
                        java.sql.Timestamp.from(at))
                .update();
    }

    /** The declarations of a case, first round first. */
    public List<Declaration> of(Filing filing) {
        return jdbc.sql("select id, body, sha256 from declaration where filing = ? order by round")
                .param(filing.id().value())
                .query((r, i) -> read(filing.person(), r))
                .list();
    }

    /** A declaration and the number of its case. */
    record Numbered(String number, Declaration declaration) {}

    /** All that the person ever declared, in one statement. */
    List<Numbered> of(PersonId person) {
        return jdbc.sql("""
                        select f.number, d.id, d.body, d.sha256 from declaration d join filing f on f.id = d.filing
                         where f.person = ? order by d.at, d.round""")
                .param(person.value())
                .query((r, i) -> new Numbered(r.getString("number"), read(person, r)))
                .list();
    }

    private Declaration read(PersonId person, ResultSet r) throws SQLException {
        var id = r.getObject("id", UUID.class);
        var plain = vault.open(person.value(), COLUMN, id, r.getBytes("body"));
        if (!java.util.Arrays.equals(Sm3.hash(plain), r.getBytes("sha256"))) {
            throw new Tampered("declaration " + id + " does not bear its fingerprint");
        }
        return json.readValue(plain, Declaration.class);
    }

    /** The person's case that this draft became, if it was submitted. */
    Optional<FilingId> became(PersonId person, DraftId draft) {
        return jdbc.sql(
                        "select f.id from declaration d join filing f on f.id = d.filing where d.id = ? and f.person = ?")
                .params(draft.value(), person.value())
                .query((r, i) -> new FilingId(r.getObject(1, UUID.class)))
                .optional();
    }

    @Override
    public Set<DocumentId> held(Collection<DocumentId> released) {
        var asked = released.stream().map(DocumentId::value).toArray(UUID[]::new);
        var held = new HashSet<DocumentId>();
        jdbc.sql("select unnest(papers) from declaration where papers && ?")
                .param(asked)
                .query(UUID.class)
                .list()
                .forEach(id -> held.add(new DocumentId(id)));
        held.retainAll(released);
        return held;
    }

    /** The declaration at hand. */
    public Declaration newest(Filing filing) {
        var all = of(filing);
        if (all.isEmpty()) {
            throw new Tampered("no declaration is left of it");
        }
        return all.getLast();
    }
}
