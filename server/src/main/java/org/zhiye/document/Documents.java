package org.zhiye.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Sha256;

/**
 * Stored files. A file's row comes first, then the sealed file, then the deed that takes it confirms it: whatever breaks between, a
 * confirmed document has its file, and what nobody confirmed is swept away.
 */
@Component
public class Documents {
    private static final String COLUMNS = "id, owner, kind, media_type, bytes, sha256, at";
    private static final String MINE =
            "select " + COLUMNS + " from document where id = ? and owner = ? and state <> 'PENDING'";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SealedFiles files;
    private final Room room;

    Documents(JdbcClient jdbc, TransactionTemplate transaction, SealedFiles files, Room room) {
        this.room = room;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.files = files;
    }

    /**
     * Stores a file for good: row, sealed file, confirmation. Inside a transaction it stands or falls with it.
     *
     * @throws Refused with a {@link DocumentReason} if the owner's room is used up
     */
    public Stored add(UUID owner, String kind, byte[] content, String mediaType) {
        var stored = bring(owner, kind, content, mediaType);
        confirm(stored.id());
        return stored;
    }

    /**
     * Stores a file that waits for {@link #confirm} by the deed which takes it; else it is gone after an hour. To be called before
     * the deed's transaction, so that no lock is held while the file is written.
     *
     * @throws Refused with a {@link DocumentReason} if the owner's room is used up
     */
    public Stored bring(UUID owner, String kind, byte[] content, String mediaType) {
        var id = DocumentId.next();
        var stored = transaction.execute(status -> reserve(id, owner, kind, content, mediaType));
        files.write(owner, id.value(), content);
        return java.util.Objects.requireNonNull(stored);
    }

    /**
     * Stores what this house makes for its owner, such as a certificate: as {@link #bring}, but it takes nothing of the owner's room.
     */
    public Stored issue(UUID owner, String kind, byte[] content, String mediaType) {
        var id = DocumentId.next();
        var stored = insert(id, owner, kind, content.length, Sha256.of(content), mediaType, true);
        files.write(owner, id.value(), content);
        return stored;
    }

    /** Writes the content of a file, however long it is. */
    @FunctionalInterface
    public interface Maker {
        void write(OutputStream to) throws IOException;
    }

    /** As the other, for what is too long to be held in memory: it is sealed as it is made, and its row comes last. */
    public Stored issue(UUID owner, String kind, String mediaType, Maker maker) {
        var id = DocumentId.next();
        var counted = new Counted();
        files.write(owner, id.value(), to -> {
            var counting = counted.over(to);
            maker.write(counting);
            counting.flush();
        });
        return insert(id, owner, kind, counted.bytes(), counted.sha256(), mediaType, true);
    }

    private Stored reserve(DocumentId id, UUID owner, String kind, byte[] content, String mediaType) {
        room.check(owner, content.length);
        return insert(id, owner, kind, content.length, Sha256.of(content), mediaType, false);
    }

    private Stored insert(
            DocumentId id, UUID owner, String kind, long bytes, byte[] sha256, String mediaType, boolean issued) {
        return jdbc.sql("insert into document (id, owner, kind, media_type, bytes, sha256, issued, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'PENDING') returning " + COLUMNS)
                .params(id.value(), owner, kind, mediaType, bytes, sha256, issued)
                .query((row, i) -> stored(row))
                .single();
    }

    /** In the deed's transaction: the deed takes these files. */
    public void confirm(DocumentId... ids) {
        int done = jdbc.sql("update document set state = 'CONFIRMED' where id = any(?) and state = 'PENDING'")
                .param(values(ids))
                .update();
        if (done != ids.length) {
            throw new NotThere();
        }
    }

    /** The owner lets go of a file. It is erased at night, unless a {@link DocumentHolder} refers to it. */
    public void release(DocumentId id, UUID owner) {
        jdbc.sql("""
                        update document set state = 'RELEASED', released_at = now()
                         where id = ? and owner = ? and state = 'CONFIRMED'""").params(id.value(), owner).update();
    }

    /**
     * In a deed's transaction: the owner's file is wanted, also if the owner let go of it meanwhile.
     *
     * @throws NotThere if it is somebody else's or not there
     */
    public Stored takeBack(DocumentId id, UUID owner) {
        return jdbc.sql("update document set state = 'CONFIRMED', released_at = null"
                        + " where id = ? and owner = ? and state <> 'PENDING' returning " + COLUMNS)
                .params(id.value(), owner)
                .query((row, i) -> stored(row))
                .optional()
                .orElseThrow(NotThere::new);
    }

    /** Erases all files of an owner whose key is being destroyed: nobody could read them any more, whoever refers to them. */
    public void eraseAll(UUID owner) {
        erased(jdbc.sql("delete from document where owner = ? returning id")
                .param(owner)
                .query(UUID.class)
                .list());
    }

    /** Erases a file that nobody else can refer to, row and content. */
    public void erase(DocumentId id, UUID owner) {
        erased(jdbc.sql("delete from document where id = ? and owner = ? returning id")
                .params(id.value(), owner)
                .query(UUID.class)
                .list());
    }

    // a file without a row is swept in any case; one whose row came back with a rollback must still be there
    private void erased(List<UUID> ids) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ids.forEach(files::delete);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ids.forEach(files::delete);
            }
        });
    }

    /** The owner's file; empty if it is somebody else's or not there. */
    public Optional<Stored> find(DocumentId id, UUID owner) {
        return jdbc.sql(MINE)
                .params(id.value(), owner)
                .query((row, i) -> stored(row))
                .optional();
    }

    /** The owner's file that nobody has confirmed yet; empty if it is somebody else's, confirmed or not there. */
    public Optional<Stored> waiting(DocumentId id, UUID owner) {
        return jdbc.sql("select " + COLUMNS + " from document where id = ? and owner = ? and state = 'PENDING'")
                .params(id.value(), owner)
                .query((row, i) -> stored(row))
                .optional();
    }

    /** The content; who may see it is decided by the caller. */
    public InputStream open(Stored stored) {
        return files.open(stored.owner(), stored.id().value());
    }

    public byte[] read(Stored stored) {
        try (var in = open(stored)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The content as an answer that no browser runs in our name: an attachment, in a sandbox, kept nowhere.
     *
     * @throws NotThere if absent, in the same words as for what never was
     */
    public ResponseEntity<InputStreamResource> serve(Optional<Stored> found) {
        var stored = found.orElseThrow(NotThere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .contentLength(stored.bytes())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(stored).toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(open(stored)));
    }

    private static ContentDisposition attachment(Stored stored) {
        var ending = stored.mediaType().substring(stored.mediaType().indexOf('/') + 1);
        var name = stored.kind().toLowerCase(Locale.ROOT) + "." + ending;
        return ContentDisposition.attachment()
                .filename(name.replaceAll("[^a-z0-9_.-]", ""))
                .build();
    }

    static UUID[] values(DocumentId... ids) {
        return Arrays.stream(ids).map(DocumentId::value).toArray(UUID[]::new);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getObject("owner", UUID.class),
                row.getString("kind"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getBytes("sha256"),
                row.getTimestamp("at").toInstant());
    }
}
