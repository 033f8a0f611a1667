package org.zhiye.account;

import java.time.Instant;
import java.util.List;
import org.zhiye.policy.TextKind;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;

/** A module in which people consent to texts too, such as with an application. */
public interface ConsentSource {
    List<Given> consentsOf(PersonId person);

    /**
     * One consent.
     *
     * @param hash of the text as it was shown
     * @param about what it was given for, such as a case number; empty: the account
     */
    record Given(TextKind kind, String version, Language language, String hash, Instant at, String about) {}
}
