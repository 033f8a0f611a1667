package org.zhiye.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Grant;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Role;

/** Which offices' matters a supervisor deals with: the own province's, or all of them; and who the supervisors of an office are. */
@Component
public class Supervision {
    private final Accounts accounts;
    private final ReferenceData reference;

    Supervision(Accounts accounts, ReferenceData reference) {
        this.accounts = accounts;
        this.reference = reference;
    }

    public boolean sees(Caller me, String office) {
        return me.has(Role.MINISTRY_SUPERVISOR) || me.may(Role.PROVINCE_SUPERVISOR, office);
    }

    /** The offices whose matters the caller sees; absent: all of them. */
    public @Nullable List<String> offices(Caller me) {
        return me.has(Role.MINISTRY_SUPERVISOR) || me.may(Role.PROVINCE_SUPERVISOR, Grant.EVERYWHERE)
                ? null
                : me.jurisdiction(Role.PROVINCE_SUPERVISOR).stream().toList();
    }

    /** The authority's name, as it is kept and shown. */
    public String officeName(String office) {
        return reference
                .provinces()
                .find(office)
                .map(province -> province.authority().zhHans())
                .orElseGet(() -> reference.ministry().name().zhHans());
    }

    /** Who may be the second person for an office. */
    public List<AccountId> supervisors(String office) {
        var all = new ArrayList<>(accounts.officers(office, Role.PROVINCE_SUPERVISOR));
        all.addAll(accounts.officers(Grant.EVERYWHERE, Role.MINISTRY_SUPERVISOR));
        return all.stream().distinct().toList();
    }
}
