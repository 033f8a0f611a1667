package org.zhiye.demo.content;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.filing.Drafts;
import org.zhiye.ground.Day;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.TextKind;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;

/** What the people of the demonstration type into the form of an initial registration. */
@Component
class Typing {
    static final Language LANGUAGE = Language.ZH_HANS;
    private static final int YEARS = 3;

    private final Enterprises enterprises;
    private final ReferenceData reference;
    private final Day day;

    Typing(Enterprises enterprises, ReferenceData reference, Day day) {
        this.enterprises = enterprises;
        this.reference = reference;
        this.day = day;
    }

    /** The employer and the beginning of the contract, no more. */
    DraftId half(PersonId person, Firm employer, Drafts drafts) {
        var typed = new HashMap<String, String>();
        employer(typed, employer);
        typed.put("contractFrom", day.today().minusDays(12).toString());
        return drafts.fill(person, HolderType.CONSTRUCTOR_1, Business.INITIAL, typed);
    }

    /** All that is asked for. */
    DraftId whole(Player it, PersonId person, Firm employer, Drafts drafts) {
        var typed = new HashMap<String, String>();
        employer(typed, employer);
        contract(typed, day.today().minusDays(10 + it.seed() * 3 % 400), it.seed() % 4 == 0);
        typed.put("specialties", String.join(",", it.specialties()));
        typed.put("notice", reference.texts().current(TextKind.NOTICE, day.today()));
        typed.put("commitment", reference.texts().current(TextKind.COMMITMENT, day.today()));
        return drafts.fill(person, HolderType.CONSTRUCTOR_1, Business.INITIAL, typed);
    }

    private void employer(Map<String, String> typed, Firm employer) {
        typed.put(
                "enterprise",
                enterprises.find(employer.uscc()).orElseThrow().id().toString());
        typed.put("enterpriseTyped", employer.name());
    }

    private static void contract(Map<String, String> typed, LocalDate from, boolean open) {
        typed.put("contractFrom", from.toString());
        if (open) {
            typed.put("openEnded", "yes");
        } else {
            typed.put("contractTo", from.plusYears(YEARS).minusDays(1).toString());
        }
    }
}
