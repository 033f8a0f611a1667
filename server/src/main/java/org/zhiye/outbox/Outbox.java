package org.zhiye.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhiye.ground.Day;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Uuid7;

/** Takes messages within a deed's transaction; they leave after its commit, each at least once, those of one subject in order. */
@Component
public class Outbox {
    private final Queue queue;
    private final Worker worker;
    private final SmsKinds kinds;
    private final MailAddresses addresses;
    private final QuietHours quiet;
    private final Day day;

    Outbox(Queue queue, Worker worker, SmsKinds kinds, MailAddresses addresses, OutboxSettings settings, Day day) {
        this.queue = queue;
        this.worker = worker;
        this.kinds = kinds;
        this.addresses = addresses;
        this.quiet = settings.quiet();
        this.day = day;
    }

    /**
     * An SMS to a number.
     *
     * @param template key of its words in three languages, {@code sms.…}
     * @param subjectKey messages with the same key leave in order
     * @param params what the words' places take: "0", "1", …
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sms(
            MobileNumber to, String template, Language language, String subjectKey, Map<String, String> params) {
        sms(to, template, language, subjectKey, params, null);
    }

    /** As the other, with a life: if it can't be sent within it, it is dropped, since it is of no use any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sms(
            MobileNumber to,
            String template,
            Language language,
            String subjectKey,
            Map<String, String> params,
            @Nullable Duration life) {
        kinds.check(template);
        var arguments = IntStream.range(0, params.size())
                .mapToObj(i -> params.getOrDefault(Integer.toString(i), ""))
                .toList();
        var message = new Outgoing(Uuid7.next(), Outgoing.Kind.SMS, null, to.value(), language, template, arguments);
        queue.add(subjectKey, message, life, Duration.ZERO);
        wakeAfterCommit();
    }

    /**
     * An SMS to an account; number and language are looked up when it is sent. Whoever confirmed an e-mail address and wants messages
     * there gets the same words by e-mail. Unless it is pressing it waits for the
     * morning in hours when telephones are not to ring.
     *
     * @param key its words are {@code <key>.sms}, or {@code key} if there are none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void smsTo(AccountId to, String key, List<String> arguments) {
        kinds.check(key);
        var message = new Outgoing(Uuid7.next(), Outgoing.Kind.SMS, to, null, null, key, List.copyOf(arguments));
        var wait = kinds.pressing(key) ? Duration.ZERO : quiet.after(day.now());
        if (addresses.offered()) {
            queue.addBoth(to.toString(), message, wait);
        } else {
            queue.add(to.toString(), message, null, wait);
        }
        wakeAfterCommit();
    }

    /**
     * An e-mail to an address that nobody has confirmed yet: what confirms it.
     *
     * @param template key of its words in three languages; {@code <template>.subject} are those of the subject
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mail(
            String to, String template, Language language, String subjectKey, List<String> arguments, Duration life) {
        var message =
                new Outgoing(Uuid7.next(), Outgoing.Kind.EMAIL, null, to, language, template, List.copyOf(arguments));
        queue.add("mail|" + subjectKey, message, life, Duration.ZERO);
        wakeAfterCommit();
    }

    /** Sends what is due and returns when it has gone; the demonstration and tests ask for it instead of waiting. */
    public void deliver() {
        worker.deliver();
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }
}
