package org.zhiye.takeout;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.Leftovers;
import org.zhiye.document.Documents;
import org.zhiye.document.Stored;
import org.zhiye.ground.DailyJob;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.Kernels;
import org.zhiye.ground.OwnData;
import org.zhiye.otp.Budgets;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.web.Messages;

/**
 * Makes somebody's own data into one file, sealed as it is written; the newest is kept for a day, for the log-in that asked for it.
 */
@Component
class Takeouts implements DailyJob, Leftovers {
    static final String ANSWER = "/me/export?made";
    private static final Duration DAY = Duration.ofDays(1);
    private static final int A_DAY = 5;
    private static final String ZIP = "application/zip";
    private static final String KIND = "zhiye-data";

    private final List<OwnData> parts;
    private final TakeoutTable table;
    private final Documents documents;
    private final Budgets budgets;
    private final Kernels kernels;
    private final Deeds deeds;
    private final Messages messages;
    private final Day day;
    private final TransactionTemplate transaction;

    Takeouts(
            List<OwnData> parts,
            TakeoutTable table,
            Documents documents,
            Budgets budgets,
            Kernels kernels,
            Deeds deeds,
            Messages messages,
            Day day,
            PlatformTransactionManager transactions) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(OwnData::order).thenComparing(OwnData::name))
                .toList();
        this.table = table;
        this.documents = documents;
        this.budgets = budgets;
        this.kernels = kernels;
        this.deeds = deeds;
        this.messages = messages;
        this.day = day;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Names of the parts, as message keys. */
    List<String> contents() {
        return parts.stream().map(part -> "export." + part.name()).toList();
    }

    /** Takes one of the day's. @return whether there was one left */
    boolean allowed(PersonId me) {
        return budgets.take("takeout|" + me, new Budgets.Limit(A_DAY, DAY)) == 0;
    }

    /**
     * Makes the file, on the pool for heavy work, and then enters it.
     *
     * @param session fingerprint of the log-in that may have it
     * @return where to lead
     */
    String make(PersonId me, String name, Language language, DeedKey key, byte[] session) {
        parts.forEach(part -> part.prepare(me));
        Stored made = kernels.run(() -> documents.issue(me.value(), KIND, ZIP, to -> {
            try (var archive = new Archive(to, messages, language)) {
                parts.forEach(part -> archive.part(part, me));
                archive.contents(name, day.now());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }));
        return Objects.requireNonNull(transaction.execute(status -> enter(me, key, session, made)));
    }

    private String enter(PersonId me, DeedKey key, byte[] session, Stored made) {
        var done = deeds.begin(new AccountId(me.value()), key, "takeout.make", "all", me.value(), ANSWER);
        if (done.isPresent()) {
            documents.erase(made.id(), me.value());
            return done.get();
        }
        erase(table.remove(me));
        documents.confirm(made.id());
        table.put(me, made.id(), session);
        deeds.happened(new TakenOut(me, made.id(), HexFormat.of().formatHex(made.sha256())));
        return ANSWER;
    }

    private void erase(List<TakeoutTable.Old> old) {
        old.forEach(it -> documents.erase(it.document(), it.person().value()));
    }

    @Override
    public String name() {
        return "takeout.sweep";
    }

    @Override
    public int run(LocalDate today) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var old = table.removeOld();
            erase(old);
            return old.size();
        }));
    }

    @Override
    public void closed(PersonId person) {
        erase(table.remove(person));
    }
}
