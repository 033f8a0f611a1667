package org.zhiye.person.paper;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.document.Stored;
import org.zhiye.person.Paper;
import org.zhiye.person.PaperKind;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;

/** The table of the papers' pages. */
@Component
public class PaperTable {
    private final JdbcClient jdbc;

    PaperTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<PaperKind, Paper> of(PersonId person) {
        var pages = new EnumMap<PaperKind, List<Paper.Page>>(PaperKind.class);
        jdbc.sql("select kind, document, sha256, at from paper_page where person = ? order by kind, position")
                .param(person.value())
                .query(row -> {
                    pages.computeIfAbsent(PaperKind.valueOf(row.getString("kind")), kind -> new ArrayList<>())
                            .add(new Paper.Page(
                                    new DocumentId(row.getObject("document", UUID.class)),
                                    row.getBytes("sha256"),
                                    row.getTimestamp("at").toInstant()));
                });
        return pages.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> new Paper(it.getKey(), it.getValue()),
                        (one, other) -> one,
                        () -> new EnumMap<>(PaperKind.class)));
    }

    /** @param position of the page */
    void add(PersonId person, PaperKind kind, int position, Stored page, Instant at) {
        jdbc.sql("insert into paper_page (person, kind, position, document, sha256, at) values (?, ?, ?, ?, ?, ?)")
                .params(person.value(), kind.name(), position, page.id().value(), page.sha256(), Timestamp.from(at))
                .update();
    }

    /** Puts the pages in this order; what is not among them is taken out. */
    void keep(PersonId person, PaperKind kind, List<DocumentId> pages) {
        var ids = pages.stream().map(DocumentId::value).toArray(UUID[]::new);
        jdbc.sql("set constraints paper_page_pkey deferred").update();
        jdbc.sql("delete from paper_page where person = ? and kind = ? and document <> all(?)")
                .params(person.value(), kind.name(), ids)
                .update();
        jdbc.sql("update paper_page set position = array_position(?, document) where person = ? and kind = ?")
                .params(ids, person.value(), kind.name())
                .update();
    }

    /** Takes these out of whatever paper they are pages of. */
    public void take(PersonId person, List<DocumentId> documents) {
        var ids = documents.stream().map(DocumentId::value).toArray(UUID[]::new);
        jdbc.sql("delete from paper_page where person = ? and document = any(?)")
                .params(person.value(), ids)
                .update();
    }
}
