package org.zhiye.review;

import java.util.List;
import org.zhiye.filing.Filing;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Notice;

/** The messages about a case. */
final class Tell {
    private Tell() {}

    /** To the applicant, by SMS too: the case changed hands, something was decided, or something is to be done. */
    static Notice person(Filing it, String key, String... arguments) {
        return new Notice(
                new AccountId(it.person().value()), key, with(it.number(), arguments), "/progress/" + it.id(), true);
    }

    static Notice officer(AccountId to, Filing it, String key, String... arguments) {
        return new Notice(to, key, with(it.number(), arguments), "/review/cases/" + it.id(), false);
    }

    static Notice agent(AccountId to, Filing it, String key, String... arguments) {
        return new Notice(to, key, with(it.number(), arguments), "/enterprise/confirmations/" + it.id(), true);
    }

    private static List<String> with(String first, String... rest) {
        var all = new java.util.ArrayList<String>();
        all.add(first);
        all.addAll(List.of(rest));
        return all;
    }
}
