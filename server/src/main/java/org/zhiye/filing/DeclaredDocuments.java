package org.zhiye.filing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.document.DocumentHolder;
import org.zhiye.document.Documents;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;

/**
 * What was declared stays as it was: an attachment that its owner replaced or removed afterwards is kept, since reviewers look at it and
 * the certificate bears it. The declarations are sealed, so those of the owners are opened and looked through, at night.
 */
@Component
class DeclaredDocuments implements DocumentHolder {
    private final JdbcClient jdbc;
    private final Declarations declarations;
    private final Documents documents;

    DeclaredDocuments(JdbcClient jdbc, Declarations declarations, Documents documents) {
        this.jdbc = jdbc;
        this.declarations = declarations;
        this.documents = documents;
    }

    @Override
    public Set<DocumentId> held(Collection<DocumentId> released) {
        var asked = released.stream().map(DocumentId::toString).collect(Collectors.toSet());
        var held = new HashSet<DocumentId>();
        jdbc.sql("""
                        select d.id, f.person, d.body, d.sha256 from declaration d join filing f on f.id = d.filing
                         where f.person = any(?)""")
                .param(documents.owners(released).toArray(UUID[]::new))
                .query((row, i) -> declarations.open(new PersonId(row.getObject("person", UUID.class)), row))
                .list()
                .forEach(declaration -> declaration.documents().values().stream()
                        .map(Declaration.Paper::id)
                        .filter(asked::contains)
                        .map(DocumentId::of)
                        .forEach(held::add));
        return held;
    }
}
