package org.zhiye.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.intake.Report;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DocumentId;
import org.zhiye.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** The table of uploaded lists. Reports are sealed: they quote what stands in wrong rows. */
@Component
class UploadedLists {
    private static final String COLUMNS = """
            select l.id, l.kind, l.file_name, a.name as by_name, l.at, l.document, l.added, l.changed, l.same, l.wrong, l.state
              from uploaded_list l join account a on a.id = l.by""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    UploadedLists(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(ListId id, String fileName, AccountId by, DocumentId document, Report report) {
        jdbc.sql("""
                insert into uploaded_list (id, kind, file_name, by, document, report_sealed, added, changed, same, wrong)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        report.kind(),
                        fileName,
                        by.value(),
                        document.value(),
                        sealed(id, report),
                        report.added(),
                        report.changed(),
                        report.same(),
                        report.wrong())
                .update();
    }

    List<UploadedList> latest(int most) {
        return jdbc.sql(COLUMNS + " order by l.at desc limit ?")
                .param(most)
                .query(UploadedLists::row)
                .list();
    }

    Optional<UploadedList> find(ListId id) {
        return jdbc.sql(COLUMNS + " where l.id = ?")
                .param(id.value())
                .query(UploadedLists::row)
                .optional();
    }

    Report report(ListId id) {
        var sealed = jdbc.sql("select report_sealed from uploaded_list where id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
        return json.readValue(vault.openOwn(place(id), sealed), Report.class);
    }

    /** Ends its waiting; false if somebody was faster. */
    boolean end(ListId id, UploadedList.State state, AccountId by) {
        return jdbc.sql("""
                update uploaded_list set state = ?, ended_at = now(), ended_by = ? where id = ? and state = 'CHECKED'""").params(state.name(), by.value(), id.value()).update() == 1;
    }

    void taken(ListId id, Report report) {
        jdbc.sql("update uploaded_list set report_sealed = ?, added = ?, changed = ?, same = ?, wrong = ? where id = ?")
                .params(sealed(id, report), report.added(), report.changed(), report.same(), report.wrong(), id.value())
                .update();
    }

    private byte[] sealed(ListId id, Report report) {
        return vault.sealOwn(place(id), json.writeValueAsBytes(report));
    }

    private static String place(ListId id) {
        return "uploaded_list.report|" + id;
    }

    private static UploadedList row(ResultSet row, int number) throws SQLException {
        return new UploadedList(
                new ListId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                new DocumentId(row.getObject("document", UUID.class)),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("same"),
                row.getLong("wrong"),
                UploadedList.State.valueOf(row.getString("state")));
    }
}
