package org.zhiye.notification;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ground.Deeds;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** Fills inboxes for tests. */
@TestComponent
public class Letterbox {
    private static final String KEY = "notice.account.password_changed";

    private final Deeds deeds;
    private final TransactionTemplate transaction;

    Letterbox(Deeds deeds, TransactionTemplate transaction) {
        this.deeds = deeds;
        this.transaction = transaction;
    }

    private record Told(Subject subject, List<Notice> notices) implements Deed {
        @Override
        public String deed() {
            return "account.password_changed";
        }

        @Override
        public String object() {
            return "";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }

    /** So many messages to a person, in one deed. */
    public void fill(PersonId person, int messages) {
        var notice = new Notice(new AccountId(person.value()), KEY, List.of(), "", false);
        transaction.executeWithoutResult(
                status -> deeds.happened(new Told(Subject.of(person), Collections.nCopies(messages, notice))));
    }
}
