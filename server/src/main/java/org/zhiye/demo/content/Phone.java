package org.zhiye.demo.content;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhiye.otp.Sent;
import org.zhiye.outbox.LocalInbox;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.MobileNumber;

/** The telephones of the demonstration's people. */
@Component
class Phone {
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private final Outbox outbox;
    private final LocalInbox inbox;

    Phone(Outbox outbox, LocalInbox inbox) {
        this.outbox = outbox;
        this.inbox = inbox;
    }

    /** Has a code sent and reads it. */
    String code(MobileNumber number, Supplier<Sent> sending) {
        int before = inbox.messages(number).size();
        var sent = sending.get();
        if (!sent.sent()) {
            throw new IllegalStateException("no code was sent: " + sent.why());
        }
        outbox.deliver();
        return inbox.messages(number).stream()
                .skip(before)
                .map(message -> CODE.matcher(message.text()))
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.Matcher::group)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the code did not arrive"));
    }
}
