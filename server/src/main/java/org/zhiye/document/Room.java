package org.zhiye.document;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.Refused;

/** How much one owner may store. What counts is what is really kept. */
@Component
class Room {
    private final JdbcClient jdbc;
    private final ObjectProvider<DocumentHolder> holders;
    private final DocumentSettings.Limits limits;

    Room(JdbcClient jdbc, ObjectProvider<DocumentHolder> holders, DocumentSettings settings) {
        this.jdbc = jdbc;
        this.holders = holders;
        this.limits = settings.documents();
    }

    private record Used(int files, long bytes) {}

    /**
     * In the transaction that stores another file.
     *
     * @throws Refused with a {@link DocumentReason} if there is no room for so many bytes more
     */
    void check(UUID owner, int more) {
        // one owner's uploads count one after the other: the lock is taken before the counting statement begins
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 30))")
                .param(owner.toString())
                .query((row, i) -> true)
                .single();
        var used = jdbc.sql("select count(*), coalesce(sum(bytes), 0) from document where owner = ? and not issued")
                .param(owner)
                .query((row, i) -> new Used(row.getInt(1), row.getLong(2)))
                .single();
        if (used.files() < limits.files()
                && used.bytes() + more <= limits.size().toBytes()) {
            return;
        }
        var freed = freed(owner);
        used = new Used(used.files() - freed.files(), used.bytes() - freed.bytes());
        if (used.files() >= limits.files()) {
            throw new Refused(DocumentReason.DOCUMENTS_TOO_MANY, limits.files());
        }
        if (used.bytes() + more > limits.size().toBytes()) {
            throw new Refused(DocumentReason.DOCUMENTS_TOO_LARGE, limits.size().toMegabytes());
        }
    }

    /** What is only erased at night: its owner let go of it, and nobody else refers to it. */
    private Used freed(UUID owner) {
        var released = new HashMap<DocumentId, Long>();
        jdbc.sql("select id, bytes from document where owner = ? and state = 'RELEASED' and not issued")
                .param(owner)
                .query(row -> {
                    released.put(new DocumentId(row.getObject("id", UUID.class)), row.getLong("bytes"));
                });
        var all = List.copyOf(released.keySet());
        holders.forEach(holder -> released.keySet().removeAll(holder.held(all)));
        return new Used(
                released.size(),
                released.values().stream().mapToLong(Long::longValue).sum());
    }
}
