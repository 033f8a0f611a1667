package org.zhiye.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.Refused;
import org.zhiye.vault.Vault;

@ZhiyeTest
class DocumentsTest {
    private static final byte[] CANARY = "CANARY-住址-7f3a".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Documents documents;

    @Autowired
    SealedFiles files;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${zhiye.data}")
    Path data;

    private final UUID owner = UUID.randomUUID();

    @BeforeEach
    void enrol() {
        vault.enrol(owner);
    }

    @Test
    void a_stored_file_comes_back_to_its_owner_only() {
        var stored = documents.add(owner, "ID_FRONT", CANARY, "image/jpeg");

        assertThat(documents.read(documents.find(stored.id(), owner).orElseThrow()))
                .isEqualTo(CANARY);
        assertThat(documents.find(stored.id(), UUID.randomUUID())).isEmpty();
        assertThat(documents.find(DocumentId.next(), owner)).isEmpty();
    }

    @Test
    void nothing_lies_in_clear_in_the_data_directory() throws IOException {
        documents.add(owner, "ID_FRONT", CANARY, "image/jpeg");

        var found = new ArrayList<Path>();
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && holdsCanary(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // the database's own files come and go
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(found).isEmpty();
    }

    private static boolean holdsCanary(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(CANARY, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false; // the database's own files come and go
        }
    }

    @Test
    void a_file_that_no_deed_took_is_not_there_and_is_swept() {
        var waiting = documents.bring(owner, "ID_FRONT", CANARY, "image/jpeg");
        var taken = documents.bring(owner, "ID_BACK", CANARY, "image/jpeg");
        documents.confirm(taken.id());

        assertThat(documents.find(waiting.id(), owner)).isEmpty();
        age(waiting.id());
        age(taken.id());
        sweeper().sweep(hourAgo());

        assertThat(file(waiting.id())).doesNotExist();
        assertThat(rows(waiting.id())).isZero();
        assertThat(documents.read(documents.find(taken.id(), owner).orElseThrow()))
                .isEqualTo(CANARY);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> documents.confirm(waiting.id()));
    }

    @Test
    void a_file_on_its_way_is_left_alone_for_an_hour() {
        var waiting = documents.bring(owner, "ID_FRONT", CANARY, "image/jpeg");
        sweeper().sweep(hourAgo());

        documents.confirm(waiting.id());
        assertThat(documents.find(waiting.id(), owner)).isPresent();
    }

    @Test
    void a_released_file_is_erased_unless_somebody_refers_to_it() {
        var free = documents.add(owner, "ID_FRONT", CANARY, "image/jpeg");
        var held = documents.add(owner, "ID_FRONT", CANARY, "image/jpeg");
        documents.release(free.id(), owner);
        documents.release(held.id(), owner);
        release(free.id());
        release(held.id());

        new Sweeper(jdbc, files, java.util.List.of(new Holding(Set.of(held.id())))).sweep(hourAgo());

        assertThat(file(free.id())).doesNotExist();
        assertThat(documents.find(free.id(), owner)).isEmpty();
        assertThat(documents.read(documents.find(held.id(), owner).orElseThrow()))
                .isEqualTo(CANARY);
    }

    @Test
    void what_is_erased_while_the_sweeper_walks_does_not_stop_it(@TempDir Path room) throws IOException {
        var folder = Files.createDirectories(room.resolve("files/aa"));
        for (int i = 0; i < 20; i++) {
            var name = UUID.randomUUID().toString();
            old(Files.write(folder.resolve(name.substring(0, 34) + "aa"), CANARY));
        }
        var seen = new ArrayList<UUID>();
        new SealedFiles(new DocumentSettings(room, new DocumentSettings.Limits(1, DataSize.ofMegabytes(1))), vault)
                .before(hourAgo(), id -> {
                    seen.add(id);
                    try (var others = Files.list(folder)) {
                        for (Path other : others.toList()) {
                            Files.delete(other);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        assertThat(seen).hasSize(1);
    }

    @Test
    void a_file_without_a_row_is_swept() throws IOException {
        var id = DocumentId.next();
        files.write(owner, id.value(), CANARY);
        var half = file(id).resolveSibling(id + ".part");
        Files.write(half, CANARY);
        sweeper().sweep(hourAgo());
        assertThat(file(id)).exists();

        old(file(id));
        old(half);
        sweeper().sweep(hourAgo());
        assertThat(file(id)).doesNotExist();
        assertThat(half).doesNotExist();
    }

    @Test
    void a_deed_that_fails_leaves_no_document() {
        var id = new DocumentId[1];
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    id[0] = documents
                            .add(owner, "LETTER", CANARY, "application/pdf")
                            .id();
                    throw new IllegalStateException("the deed fails");
                }));
        assertThat(documents.find(id[0], owner)).isEmpty();
    }

    @Test
    void the_last_free_place_is_given_once_even_when_all_come_at_once() {
        jdbc.sql(
                        "insert into document (id, owner, kind, media_type, bytes, sha256, state)"
                                + " select gen_random_uuid(), ?, 'CONTRACT', 'image/jpeg', 1, sha256(''), 'CONFIRMED' from generate_series(1, 195)")
                .param(owner)
                .update();
        var refused = ConcurrentHashMap.newKeySet();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .forEach(i -> pool.execute(() -> {
                        try {
                            documents.add(owner, "ID_FRONT", new byte[] {(byte) i}, "image/jpeg");
                        } catch (Refused e) {
                            refused.add(i);
                            assertThat(e.reason()).isEqualTo(DocumentReason.DOCUMENTS_TOO_MANY);
                        }
                    }));
        }
        assertThat(refused).hasSize(3);
    }

    @Test
    void what_was_let_go_of_counts_only_while_somebody_refers_to_it() {
        jdbc.sql("insert into document (id, owner, kind, media_type, bytes, sha256, state, released_at)"
                        + " select gen_random_uuid(), ?, 'CONTRACT', 'image/jpeg', 1048576, sha256(''), 'RELEASED', now()"
                        + " from generate_series(1, 250)")
                .param(owner)
                .update();
        var stored = documents.add(owner, "CONTRACT", CANARY, "image/jpeg");
        documents.release(stored.id(), owner);
        assertThat(documents.takeBack(stored.id(), owner).id()).isEqualTo(stored.id());
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> documents.takeBack(stored.id(), UUID.randomUUID()));
    }

    @Test
    void what_is_erased_is_gone_from_the_disk_after_the_commit_and_not_before() {
        var stored = documents.add(owner, "CONTRACT", CANARY, "image/jpeg");
        var kept = documents.add(owner, "CONTRACT", CANARY, "image/jpeg");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    documents.erase(stored.id(), owner);
                    throw new IllegalStateException("the deed fails");
                }));
        assertThat(documents.read(documents.find(stored.id(), owner).orElseThrow()))
                .isEqualTo(CANARY);
        transaction.executeWithoutResult(status -> documents.erase(stored.id(), owner));
        assertThat(file(stored.id())).doesNotExist();
        documents.eraseAll(owner);
        assertThat(documents.find(kept.id(), owner)).isEmpty();
        assertThat(file(kept.id())).doesNotExist();
    }

    @Test
    void more_than_200_megabytes_are_refused() {
        for (int i = 0; i < 2; i++) {
            jdbc.sql("insert into document (id, owner, kind, media_type, bytes, sha256, state)"
                            + " values (?, ?, 'ID_FRONT', 'image/jpeg', 104857600, sha256(''), 'CONFIRMED')")
                    .params(UUID.randomUUID(), owner)
                    .update();
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> documents.add(owner, "ID_FRONT", CANARY, "image/jpeg"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(DocumentReason.DOCUMENTS_TOO_LARGE));
    }

    @Test
    void what_a_document_is_cannot_be_rewritten() {
        var stored = documents.add(owner, "ID_FRONT", CANARY, "image/jpeg");
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update document set sha256 = sha256('x') where id = ?")
                        .param(stored.id().value())
                        .update());
    }

    @Test
    void it_is_served_so_that_no_browser_runs_it() {
        var stored = documents.add(owner, "ID_FRONT", CANARY, "image/jpeg");
        var answer = documents.serve(documents.find(stored.id(), owner));

        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .isEqualTo("attachment; filename=\"id_front.jpeg\"");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).startsWith("sandbox");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    private record Holding(Set<DocumentId> ids) implements DocumentHolder {
        @Override
        public Set<DocumentId> held(Collection<DocumentId> released) {
            return ids;
        }
    }

    private Sweeper sweeper() {
        return new Sweeper(jdbc, files, java.util.List.of());
    }

    private static Instant hourAgo() {
        return Instant.now().minus(Duration.ofHours(1));
    }

    private void age(DocumentId id) {
        owner("update document set at = now() - interval '2 hours' where id = '" + id + "'");
    }

    private void release(DocumentId id) {
        jdbc.sql("update document set released_at = now() - interval '2 hours' where id = ?")
                .param(id.value())
                .update();
    }

    @Autowired
    @org.springframework.boot.flyway.autoconfigure.FlywayDataSource
    javax.sql.DataSource ownerSource;

    private void owner(String sql) {
        JdbcClient.create(ownerSource).sql(sql).update();
    }

    private int rows(DocumentId id) {
        return jdbc.sql("select count(*) from document where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private Path file(DocumentId id) {
        var name = id.toString();
        return data.resolve("files").resolve(name.substring(34)).resolve(name);
    }

    private static void old(Path file) throws IOException {
        Files.setLastModifiedTime(
                file, java.nio.file.attribute.FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }
}
