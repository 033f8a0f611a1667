package org.zhiye.document;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.DailyJob;
import org.zhiye.shared.DocumentId;

/**
 * Erases what nobody needs: files that no deed took within an hour, files that their owner let go of and nobody refers to, and files
 * without a row. The row goes first: a file that is left behind has no row and is found the next time.
 */
@Component
class Sweeper implements DailyJob {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final SealedFiles files;
    private final List<DocumentHolder> holders;

    Sweeper(JdbcClient jdbc, SealedFiles files, List<DocumentHolder> holders) {
        this.jdbc = jdbc;
        this.files = files;
        this.holders = holders;
    }

    @Override
    public String name() {
        return "document.sweep";
    }

    @Override
    public int run(LocalDate today) {
        // file times and rows' times are the machine's, not the business's
        var hourAgo = jdbc.sql("select now() - interval '1 hour'")
                .query(Timestamp.class)
                .single()
                .toInstant();
        return sweep(hourAgo);
    }

    int sweep(Instant before) {
        return unconfirmed(before) + released(before) + withoutRow(before);
    }

    private int unconfirmed(Instant before) {
        return erase(jdbc.sql("delete from document where state = 'PENDING' and at < ? returning id")
                .param(Timestamp.from(before))
                .query(UUID.class)
                .list());
    }

    private int released(Instant before) {
        int done = 0;
        var after = new UUID(0, 0);
        while (true) {
            var batch = releasedAfter(after, before);
            if (batch.isEmpty()) {
                return done;
            }
            after = batch.getLast().value();
            var free = new HashSet<>(batch);
            holders.forEach(holder -> free.removeAll(holder.held(batch)));
            done += erase(jdbc.sql("delete from document where id = any(?) and state = 'RELEASED' returning id")
                    .param(Documents.values(free.toArray(DocumentId[]::new)))
                    .query(UUID.class)
                    .list());
        }
    }

    private List<DocumentId> releasedAfter(UUID after, Instant before) {
        return jdbc.sql("""
                        select id from document where state = 'RELEASED' and released_at < ? and id > ?
                         order by id limit ?""")
                .params(Timestamp.from(before), after, BATCH)
                .query((row, i) -> new DocumentId(row.getObject(1, UUID.class)))
                .list();
    }

    private int withoutRow(Instant before) {
        var found = new ArrayList<UUID>();
        files.before(before, found::add);
        int done = 0;
        for (int from = 0; from < found.size(); from += BATCH) {
            var batch = found.subList(from, Math.min(found.size(), from + BATCH));
            var orphans = new ArrayList<>(batch);
            orphans.removeAll(known(batch));
            done += erase(orphans);
        }
        return done;
    }

    private Set<UUID> known(List<UUID> ids) {
        return jdbc.sql("select id from document where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    private int erase(List<UUID> ids) {
        ids.forEach(files::delete);
        return ids.size();
    }
}
