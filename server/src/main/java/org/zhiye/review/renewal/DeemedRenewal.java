package org.zhiye.review.renewal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.Accounts;
import org.zhiye.filing.CaseDays;
import org.zhiye.filing.Declaration;
import org.zhiye.filing.Declarations;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Filings;
import org.zhiye.filing.Stage;
import org.zhiye.filing.Step;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.Grant;
import org.zhiye.policy.Business;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.review.ReviewDeed;
import org.zhiye.review.effect.Effects;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Role;

/**
 * 行政许可法 art. 50: a renewal that was filed in time and not decided when the validity ended is granted by law, line by line. What waits
 * for the employer or the person is not with the authority, and nothing is deemed of it.
 */
@Component
class DeemedRenewal {
    private final Deeds deeds;
    private final Filings filings;
    private final Declarations declarations;
    private final Registers registers;
    private final Effects effects;
    private final CaseDays days;
    private final Accounts accounts;
    private final ReferenceData reference;

    DeemedRenewal(
            Deeds deeds,
            Filings filings,
            Declarations declarations,
            Registers registers,
            Effects effects,
            CaseDays days,
            Accounts accounts,
            ReferenceData reference) {
        this.deeds = deeds;
        this.filings = filings;
        this.declarations = declarations;
        this.registers = registers;
        this.effects = effects;
        this.days = days;
        this.accounts = accounts;
        this.reference = reference;
    }

    /** Grants the lines whose validity has ended; false if there are none. One transaction and one event. */
    @Transactional
    public boolean grant(Filing seen, LocalDate today) {
        deeds.lock(seen.person().value());
        var it = filings.find(seen.id()).orElseThrow();
        if (!withAuthority(it) || it.registration() == null) {
            return false;
        }
        var known = registers.find(it.registration()).orElseThrow();
        var declared = declarations.newest(it);
        var over = it.lines().stream()
                .filter(line -> !line.ended() && over(it, declared, known, line, today))
                .toList();
        if (over.isEmpty()) {
            return false;
        }
        var deadlines = days.of(it);
        var next = it.deemGranted(over.stream().map(FilingLine::id).collect(Collectors.toSet()), deadlines);
        var specialties = over.stream().map(FilingLine::specialty).toList();
        var taken = effects.take(it, declared, specialties, today);
        filings.move(
                next,
                Step.DEEM_GRANTED.name(),
                Caller.Kind.SYSTEM,
                "",
                over.size() == 1 ? over.getFirst().id() : null,
                deadlines.now());
        deeds.happened(new ReviewDeed(
                ReviewDeed.What.DEEMED_GRANTED,
                next,
                Map.of("lines", String.join(",", specialties), "registration", taken.number()),
                notices(next, taken.number())));
        return true;
    }

    private static boolean withAuthority(Filing it) {
        return it.business() == Business.RENEWAL
                && it.open()
                && it.stage() != Stage.WITH_ENTERPRISE
                && it.stage() != Stage.CORRECTION;
    }

    /** The validity has ended, the case was filed by the last day in time, and was with the authority when it ended. */
    private boolean over(Filing it, Declaration declared, Registration known, FilingLine line, LocalDate today) {
        var end = Effects.end(known, line.specialty());
        int inTime = reference.policies().version(it.policy()).limits().renewalInTimeDays();
        var submitted = it.submittedAt().atZone(BusinessClock.ZONE).toLocalDate();
        var declaredOn = declared.at().atZone(BusinessClock.ZONE).toLocalDate();
        return end.isBefore(today) && !submitted.isAfter(end.minusDays(inTime)) && !declaredOn.isAfter(end);
    }

    private List<Notice> notices(Filing it, String number) {
        var told = new ArrayList<Notice>();
        told.add(new Notice(
                new AccountId(it.person().value()),
                "notice.review.deemed_granted",
                List.of(it.number(), number),
                "/progress/" + it.id(),
                true));
        var officers = new ArrayList<>(accounts.officers(it.province(), Role.PROVINCE_SUPERVISOR));
        officers.addAll(accounts.officers(Grant.EVERYWHERE, Role.MINISTRY_SUPERVISOR));
        officers.stream()
                .distinct()
                .forEach(officer -> told.add(new Notice(
                        officer,
                        "notice.review.deemed_granted_alarm",
                        List.of(it.number()),
                        "/review/cases/" + it.id(),
                        false)));
        return told;
    }
}
