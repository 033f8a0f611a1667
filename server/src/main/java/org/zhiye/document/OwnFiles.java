package org.zhiye.document;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Export;
import org.zhiye.ground.OwnData;
import org.zhiye.shared.PersonId;

/** Which files are kept of somebody, also those that only a case still refers to. */
@Component
class OwnFiles implements OwnData {
    private final JdbcClient jdbc;

    OwnFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void write(PersonId person, Export out) {
        var headings = Stream.of("id", "kind", "type", "bytes", "sha256", "at", "state")
                .map(it -> out.words("export.files." + it))
                .toList();
        var rows = jdbc.sql("""
                        select id, kind, media_type, bytes, sha256, at, state from document
                         where owner = ? and state <> 'PENDING' order by at, id""")
                .param(person.value())
                .query((row, i) -> List.of(
                        row.getString("id"),
                        row.getString("kind"),
                        row.getString("media_type"),
                        row.getString("bytes"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        out.time(row.getTimestamp("at").toInstant()),
                        out.words("export.files." + row.getString("state").toLowerCase(java.util.Locale.ROOT))))
                .list();
        out.table("files", out.words("export.files"), headings, rows::stream);
    }
}
