package org.zhiye.notification;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;

/** Tells whom a deed concerns: a message in each inbox, and an SMS where the deed asks for one, in the deed's transaction. */
@Component
class Notifier {
    private final Notices notices;
    private final Outbox outbox;

    Notifier(Notices notices, Outbox outbox) {
        this.notices = notices;
        this.outbox = outbox;
    }

    @Order(500)
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Deed deed) {
        var all = deed.notices();
        notices.add(all);
        all.stream().filter(Notice::sms).forEach(this::send);
    }

    private void send(Notice notice) {
        outbox.smsTo(notice.to(), notice.key(), notice.arguments());
    }
}
