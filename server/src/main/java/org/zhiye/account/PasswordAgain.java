package org.zhiye.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.account.own.OwnAccount;
import org.zhiye.ground.Caller;
import org.zhiye.web.Problems;

/** The password once more, before something that must surely be the account's holder; wrong tries are counted with all others. */
@Component
public class PasswordAgain {
    private final OwnAccount account;

    PasswordAgain(OwnAccount account) {
        this.account = account;
    }

    /** Whether it fits; if not, it is said beside the field. */
    public boolean fits(Caller me, @Nullable String typed, String field, Problems problems) {
        if (typed == null || typed.isEmpty()) {
            problems.add(field, "password.empty");
            return false;
        }
        var wrong = account.wrongPassword(me.id(), typed);
        wrong.ifPresent(it -> it.beside(field, problems));
        return wrong.isEmpty();
    }
}
