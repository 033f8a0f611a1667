package org.zhiye.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.Day;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Vault;

/** Enters what an authority found of an imported record: from now on it bears another document; what it said before is kept. */
@Component
public class PastCorrections {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Day day;

    PastCorrections(JdbcClient jdbc, Vault vault, Day day) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.day = day;
    }

    /**
     * @param wrong the document that the record does not bear any more, neither as the present one nor as a former one
     * @return the record as it stands now
     * @throws Refused if a newer list has replaced it, or somebody has taken it over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID correct(PastRecord it, IdDocument wrong, IdDocument right) {
        var known = end(it, day.now().truncatedTo(ChronoUnit.MICROS));
        var id = Uuid7.next();
        var content = it.content().with(right, wrong);
        var index = vault.index("document", right.canonical());
        var formers = PastRows.formerIndexes(vault, right, content);
        var plain = PastRows.plain(content);
        var former = it.former();
        var print = PastRows.print(
                vault,
                it.number().value(),
                former == null ? null : former.value(),
                it.holder().name(),
                it.name(),
                index,
                formers,
                plain);
        jdbc.sql("""
                        insert into past_registration (id, number, number_key, former_number, holder, name, document_index, former_indexes,
                                                       sealed, content, import, row, known_from, mac, corrects)
                        select :id, number, number_key, former_number, holder, name, :index, :formers::bytea[], :sealed, :content, import,
                               row, :known, :mac, id
                          from past_registration where id = :past""")
                .param("id", id)
                .param("index", index)
                .param("formers", formers)
                .param("sealed", vault.seal(it.imported(), PastRows.COLUMN, id, plain))
                .param("content", print)
                .param("known", Facts.stamp(known))
                .param("mac", vault.rowMac(PastRows.TABLE, PastRows.seen(id, print, it.imported(), known)))
                .param("past", it.id())
                .update();
        return id;
    }

    // waits for whoever is about to take the record over, and then sees it
    private Instant end(PastRecord it, Instant now) {
        var known = jdbc.sql("""
                        update past_registration set known_to = greatest(?, known_from + interval '1 microsecond')
                         where id = ? and known_to = 'infinity' returning known_to""")
                .params(Facts.stamp(now), it.id())
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElseThrow(() -> new Refused(RegisterReason.PAST_REPLACED));
        boolean taken = jdbc.sql("select exists (select from past_answer where past = ? and answer = 'MINE')")
                .param(it.id())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Refused(RegisterReason.PAST_TAKEN);
        }
        return known;
    }
}
