package org.zhiye.outbox;

import java.util.Optional;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;

/** Where an account's messages go; asked when a message is sent, so that the newest number gets it. */
public interface Recipients {
    Optional<Recipient> of(AccountId id);

    /** A number and the language of the one who holds it. */
    record Recipient(MobileNumber mobile, Language language) {}
}
