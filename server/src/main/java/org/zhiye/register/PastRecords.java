package org.zhiye.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Names;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.vault.SealedTable;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;

/** Records that came by import: by number for the public as long as nobody has taken them over, by document for their person. */
@Component
public class PastRecords implements SealedTable {
    private static final Logger LOG = LoggerFactory.getLogger(PastRecords.class);

    private static final String COLUMNS = """
            select p.id as subject, p.id as row_id, p.number, p.number_key, p.former_number, p.holder, p.name, p.document_index,
                   p.former_indexes::text as formers, p.sealed, p.content, p.import, p.known_from, p.mac""";

    private static final String FIND = COLUMNS + """
             from past_registration p
            where p.known_to = 'infinity' and (p.number_key = ? or p.former_number = any(?))
              and not exists (select from past_answer a where a.past = p.id and a.answer = 'MINE')""";

    // two look-ups, each by its own index
    private static final String OF = COLUMNS + """
            , (select answer from past_answer a where a.past = p.id and a.person = ? order by a.at desc limit 1) as answer,
              exists (select from past_ruling r join past_dispute d on d.id = r.dispute
                       where d.past = p.id and d.person = ? and r.kind = 'REJECTED') as rejected
             from past_registration p
            where p.known_to = 'infinity' and (p.document_index = any(?) or p.former_indexes && ?)
              and not exists (select from past_answer a where a.past = p.id and a.answer = 'MINE' and a.person <> ?)
            order by p.number_key""";

    private final JdbcClient jdbc;
    private final Vault vault;

    PastRecords(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What a person says to the question whether a record is theirs. */
    public enum Answer {
        MINE,
        NOT_MINE
    }

    /**
     * A record that seems to be somebody's.
     *
     * @param answer absent: the person has not said yet, or the authority found what the person said to be wrong
     * @param rejected whether the authority found that the record is the person's, who said that it is not
     */
    public record Found(PastRecord record, @Nullable Answer answer, boolean rejected) {}

    /**
     * By number, also the one before and the other form of either.
     *
     * @throws Tampered if the row does not bear its seal
     */
    public Optional<PastRecord> find(RegistrationNumber number) {
        return jdbc
                .sql(FIND)
                .param(number.key())
                .param(number.forms().stream().map(RegistrationNumber::value).toArray(String[]::new))
                .query((row, i) -> record(row))
                .list()
                .stream()
                .filter(it -> it.bears(number))
                .findFirst();
    }

    /**
     * A record as it came, also one that a newer list has replaced.
     *
     * @throws Tampered if the row does not bear its seal
     */
    public Optional<PastRecord> find(UUID id) {
        return jdbc.sql(COLUMNS + " from past_registration p where p.id = ?")
                .param(id)
                .query((row, i) -> record(row))
                .optional();
    }

    /** Whether it is the newest of its number and nobody has taken it over. */
    public boolean stands(UUID id) {
        return jdbc.sql("""
                        select exists (select from past_registration p where p.id = ? and p.known_to = 'infinity'
                                          and not exists (select from past_answer a where a.past = p.id and a.answer = 'MINE'))""").param(id).query(Boolean.class).single();
    }

    /** In the transaction that takes it over: no correction comes between. */
    boolean hold(UUID id) {
        return jdbc.sql("select id from past_registration where id = ? and known_to = 'infinity' for share")
                .param(id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Records of a person whose identity is established: by the document or a former one, if the name agrees. One statement. */
    public List<Found> of(PersonId person, Collection<IdDocument> documents, String name) {
        var indexes = documents.stream()
                .map(it -> vault.index("document", it.canonical()))
                .toArray(byte[][]::new);
        return jdbc
                .sql(OF)
                .param(person.value())
                .param(person.value())
                .param(indexes)
                .param(indexes)
                .param(person.value())
                .query((row, i) -> {
                    var text = row.getString("answer");
                    var answer = text == null ? null : Answer.valueOf(text);
                    boolean rejected = row.getBoolean("rejected");
                    return new Found(record(row), rejected && answer == Answer.NOT_MINE ? null : answer, rejected);
                })
                .list()
                .stream()
                .filter(it -> Names.same(it.record().name(), name))
                .toList();
    }

    /** Whether a record of this kind waits for the person's word: before, nothing is filed for that kind. One statement. */
    public boolean waiting(PersonId person, Collection<IdDocument> documents, String name, HolderType holder) {
        return of(person, documents, name).stream()
                .anyMatch(it -> it.answer() == null && it.record().holder().equals(holder));
    }

    private PastRecord record(ResultSet row) throws SQLException {
        var id = row.getObject("row_id", UUID.class);
        if (!Arrays.equals(row.getBytes("mac"), vault.rowMac(PastRows.TABLE, values(row)))) {
            LOG.error("past registration {} does not bear its seal", id);
            throw new Tampered("past registration " + id + " does not bear its seal");
        }
        var former = row.getString("former_number");
        return new PastRecord(
                id,
                new RegistrationNumber(row.getString("number")),
                former == null ? null : new RegistrationNumber(former),
                HolderType.valueOf(row.getString("holder")),
                row.getString("name"),
                PastRows.content(plain(row)),
                row.getObject("import", UUID.class),
                row.getTimestamp("known_from").toInstant());
    }

    private byte[] plain(ResultSet row) throws SQLException {
        return vault.open(
                row.getObject("import", UUID.class),
                PastRows.COLUMN,
                row.getObject("row_id", UUID.class),
                row.getBytes("sealed"));
    }

    @Override
    public String name() {
        return PastRows.TABLE;
    }

    @Override
    public String sql() {
        return COLUMNS + " from past_registration p order by p.id";
    }

    /** The fingerprint is made anew from what the row says: a value that was altered does not fit the seal. */
    @Override
    public @Nullable Object[] values(ResultSet row) throws SQLException {
        var number = row.getString("number");
        byte[] print;
        try {
            boolean keyed = new RegistrationNumber(number).key().equals(row.getString("number_key"));
            print = keyed
                    ? PastRows.print(
                            vault,
                            number,
                            row.getString("former_number"),
                            row.getString("holder"),
                            row.getString("name"),
                            row.getBytes("document_index"),
                            row.getString("formers"),
                            plain(row))
                    : new byte[0];
        } catch (Tampered | Refused e) {
            print = new byte[0];
        }
        return PastRows.seen(
                row.getObject("row_id", UUID.class),
                print,
                row.getObject("import", UUID.class),
                row.getTimestamp("known_from").toInstant());
    }

    /** They come as a list: the trail knows the list, not each row. */
    @Override
    public boolean inTrail() {
        return false;
    }
}
