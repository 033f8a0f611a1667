package org.zhiye.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.register.Dispute.Kind;
import org.zhiye.register.Dispute.Ruling;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.SealedTable;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;

/** The steps of disputes; each a sealed row. */
@Component
class DisputeRulings implements SealedTable {
    private static final String TABLE = "past_ruling";
    private static final String REASON = "past_ruling.reason";
    private static final String DOCUMENT = "past_ruling.document";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RowSeals seals;

    DisputeRulings(JdbcClient jdbc, Vault vault, RowSeals seals) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.seals = seals;
    }

    /** @param imported the list that the record came with: by its key the other person's document is sealed */
    void add(Dispute it, UUID imported, Ruling ruling) {
        var id = Uuid7.next();
        var person = it.person().value();
        int n = it.rulings().size() + 1;
        var at = ruling.at().truncatedTo(ChronoUnit.MICROS);
        var reason = vault.seal(person, REASON, id, ruling.reason());
        var document = ruling.document() == null ? null : vault.seal(imported, DOCUMENT, id, text(ruling.document()));
        var values = values(
                id,
                it.id().value(),
                n,
                ruling.kind().name(),
                reason,
                document,
                ruling.officer().value(),
                ruling.human(),
                at);
        jdbc.sql("""
                        insert into past_ruling (id, dispute, n, kind, reason, document, officer, human, at, mac)
                        values (:id, :dispute, :n, :kind, :reason, :document, :officer, :human, :at, :mac)""")
                .param("id", id)
                .param("dispute", it.id().value())
                .param("n", n)
                .param("kind", ruling.kind().name())
                .param("reason", reason)
                .param("document", document)
                .param("officer", ruling.officer().value())
                .param("human", ruling.human())
                .param("at", Timestamp.from(at))
                .param("mac", seals.seal(person, TABLE, id, values))
                .update();
    }

    private record Step(UUID dispute, Ruling ruling) {}

    /** The steps of several disputes, oldest first (1 statement). */
    Map<UUID, List<Ruling>> of(Collection<UUID> disputes) {
        return jdbc
                .sql("""
                        select d.person as subject, r.id as row_id, r.dispute, r.n, r.kind, r.reason, r.document, r.officer, r.human,
                               r.at, r.mac, p.import
                          from past_ruling r join past_dispute d on d.id = r.dispute join past_registration p on p.id = d.past
                         where r.dispute = any(?) order by r.dispute, r.n""")
                .param(disputes.toArray(UUID[]::new))
                .query((row, i) -> new Step(row.getObject("dispute", UUID.class), ruling(row)))
                .list()
                .stream()
                .collect(groupingBy(Step::dispute, mapping(Step::ruling, toList())));
    }

    private Ruling ruling(ResultSet row) throws SQLException {
        var id = row.getObject("row_id", UUID.class);
        if (!Arrays.equals(row.getBytes("mac"), vault.rowMac(TABLE, values(row)))) {
            throw new Tampered("ruling " + id + " does not bear its seal");
        }
        var document = row.getBytes("document");
        return new Ruling(
                Kind.valueOf(row.getString("kind")),
                vault.openText(row.getObject("subject", UUID.class), REASON, id, row.getBytes("reason")),
                document == null
                        ? null
                        : document(vault.openText(row.getObject("import", UUID.class), DOCUMENT, id, document)),
                new AccountId(row.getObject("officer", UUID.class)),
                row.getObject("human", UUID.class),
                row.getTimestamp("at").toInstant());
    }

    private static String text(IdDocument it) {
        return it.type().name() + "|" + it.country() + "|" + it.number();
    }

    private static IdDocument document(String text) {
        var parts = text.split("\\|", 3);
        return new IdDocument(IdDocumentType.valueOf(parts[0]), parts[1], parts[2]);
    }

    private static @Nullable Object[] values(
            UUID id,
            UUID dispute,
            int n,
            String kind,
            byte[] reason,
            byte @Nullable [] document,
            UUID officer,
            UUID human,
            Instant at) {
        return new @Nullable Object[] {
            id, dispute, n, kind, reason, document, officer, human, ChronoUnit.MICROS.between(Instant.EPOCH, at)
        };
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public String sql() {
        return """
                select d.person as subject, r.id as row_id, r.dispute, r.n, r.kind, r.reason, r.document, r.officer, r.human, r.at, r.mac
                  from past_ruling r join past_dispute d on d.id = r.dispute order by d.person, r.id""";
    }

    @Override
    public @Nullable Object[] values(ResultSet row) throws SQLException {
        return values(
                row.getObject("row_id", UUID.class),
                row.getObject("dispute", UUID.class),
                row.getInt("n"),
                row.getString("kind"),
                row.getBytes("reason"),
                row.getBytes("document"),
                row.getObject("officer", UUID.class),
                row.getObject("human", UUID.class),
                row.getTimestamp("at").toInstant());
    }
}
