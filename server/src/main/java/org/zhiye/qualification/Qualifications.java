package org.zhiye.qualification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Names;
import org.zhiye.vault.Vault;

/**
 * The roster, asked by document and name. An empty answer means that it does not know the person: neither qualified nor unqualified,
 * but "can't tell".
 */
@Component
public class Qualifications {
    private static final Logger LOG = LoggerFactory.getLogger(Qualifications.class);

    private static final String FIND = """
            select id, document_index, name, holder, number, specialty, issued, source, mac
              from qualification where document_index = any(?) order by holder, issued, specialty""";

    private final JdbcClient jdbc;
    private final Vault vault;

    Qualifications(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Row(Qualification qualification, byte[] document, String name, byte[] mac) {}

    /** What is known of the holder of this document, if the name agrees; a 15-digit number counts as its 18-digit form. */
    public List<Qualification> of(IdDocument document, String name) {
        return of(List.of(document), name);
    }

    /** As the other, for somebody whose number has changed: the present document and the former ones. */
    public List<Qualification> of(Collection<IdDocument> documents, String name) {
        var fingerprints = documents.stream().map(this::fingerprint).toArray(byte[][]::new);
        return jdbc.sql(FIND).param(fingerprints).query(Qualifications::row).list().stream()
                .filter(row -> Names.same(row.name(), name))
                .filter(this::bearsItsSeal)
                .map(Row::qualification)
                .toList();
    }

    byte[] fingerprint(IdDocument document) {
        return vault.index("document", document.canonical());
    }

    byte[] seal(
            byte[] document,
            String name,
            HolderType holder,
            String number,
            String specialty,
            LocalDate issued,
            String source) {
        return vault.rowMac("qualification", document, name, holder, number, specialty, issued, source);
    }

    private boolean bearsItsSeal(Row row) {
        var it = row.qualification();
        var right =
                seal(row.document(), row.name(), it.holder(), it.number(), it.specialty(), it.issued(), it.source());
        if (Arrays.equals(right, row.mac())) {
            return true;
        }
        LOG.error("qualification {} does not bear its seal: it was altered in the database and is left out", it.id());
        return false;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new Qualification(
                        row.getObject("id", UUID.class),
                        HolderType.valueOf(row.getString("holder")),
                        row.getString("number"),
                        row.getString("specialty"),
                        row.getObject("issued", LocalDate.class),
                        row.getString("source")),
                row.getBytes("document_index"),
                row.getString("name"),
                row.getBytes("mac"));
    }
}
