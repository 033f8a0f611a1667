package org.zhiye.admin;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.document.Documents;
import org.zhiye.document.Stored;
import org.zhiye.enterprise.EnterpriseList;
import org.zhiye.ground.Busy;
import org.zhiye.ground.Caller;
import org.zhiye.ground.NotThere;
import org.zhiye.intake.Intakes;
import org.zhiye.intake.ListKind;
import org.zhiye.intake.Source;
import org.zhiye.qualification.QualificationList;
import org.zhiye.register.PastList;
import org.zhiye.shared.Refused;
import org.zhiye.vault.Vault;

/**
 * Lists by way of the administration's pages: uploaded, looked at, then taken. They are read on a thread of their own, one at a time:
 * long lists take seconds, and neither log-ins nor pictures may wait for them.
 */
@Component
class ImportDesk implements AutoCloseable {
    private static final int WAITING = 4;
    private static final String FILE = "LIST";
    private static final String CSV = "text/csv";

    private final List<ListKind> kinds;
    private final Intakes intakes;
    private final UploadedLists lists;
    private final Documents documents;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("import-", 0).daemon().factory());

    ImportDesk(
            EnterpriseList enterprises,
            QualificationList qualifications,
            PastList registrations,
            Intakes intakes,
            UploadedLists lists,
            Documents documents,
            Vault vault,
            TransactionTemplate transaction) {
        this.kinds = List.of(enterprises, qualifications, registrations);
        this.intakes = intakes;
        this.lists = lists;
        this.documents = documents;
        this.vault = vault;
        this.transaction = transaction;
        thread.allowCoreThreadTimeOut(true);
    }

    List<ListKind> kinds() {
        return kinds;
    }

    ListKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /**
     * Looks at an uploaded list and keeps it, sealed, until it is decided on.
     *
     * @throws Refused if it can't be read as such a list
     */
    ListId look(Caller me, String kind, String fileName, byte[] content) {
        var what = kind(kind);
        var report = run(() -> intakes.check(what, () -> new java.io.ByteArrayInputStream(content)));
        var id = ListId.next();
        vault.enrol(id.value());
        var file = documents.add(id.value(), FILE, content, CSV);
        lists.add(id, fileName, me.id(), file.id(), report);
        return id;
    }

    /** Takes the list; rows, trail entry and state are one transaction. Whoever is second changes nothing. */
    void take(Caller me, ListId id) {
        var list = lists.find(id).orElseThrow(NotThere::new);
        var kind = kind(list.kind());
        if (kind.inBatches()) {
            takeInBatches(me, list, kind);
            return;
        }
        run(() -> me.act(() -> {
            transaction.executeWithoutResult(status -> {
                if (lists.end(id, UploadedList.State.TAKEN, me.id())) {
                    var file = documents.find(list.document(), id.value()).orElseThrow(NotThere::new);
                    lists.taken(id, intakes.take(kind, source(file)));
                    documents.release(list.document(), id.value());
                }
            });
            return id;
        }));
    }

    // taken again it changes nothing, so it is marked as taken when all of it is in; stopped half-way it can be taken
    // again
    private void takeInBatches(Caller me, UploadedList list, ListKind kind) {
        if (list.state() != UploadedList.State.CHECKED) {
            return;
        }
        run(() -> me.act(() -> {
            var file = documents.find(list.document(), list.id().value()).orElseThrow(NotThere::new);
            var report = intakes.take(kind, source(file));
            transaction.executeWithoutResult(status -> {
                if (lists.end(list.id(), UploadedList.State.TAKEN, me.id())) {
                    lists.taken(list.id(), report);
                    documents.release(list.document(), list.id().value());
                }
            });
            return list.id();
        }));
    }

    /** Lets go of a list that was not taken. */
    void discard(Caller me, ListId id) {
        var list = lists.find(id).orElseThrow(NotThere::new);
        transaction.executeWithoutResult(status -> {
            if (lists.end(id, UploadedList.State.DISCARDED, me.id())) {
                documents.release(list.document(), id.value());
            }
        });
    }

    private Source source(Stored file) {
        return () -> documents.open(file);
    }

    private <T> T run(Supplier<T> work) {
        var task = new FutureTask<T>(work::get);
        try {
            thread.execute(task);
            return task.get();
        } catch (RejectedExecutionException e) {
            throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
