package org.zhiye.review.nudge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.Accounts;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Filings;
import org.zhiye.filing.LineStage;
import org.zhiye.filing.Nudging;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.Grant;
import org.zhiye.review.ReviewDeed;
import org.zhiye.review.ReviewReason;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;

/** A person reminds the office that is late: its officers and their supervisor read it, once in some working days. */
@Component
public class NudgeDesk {
    private final Deeds deeds;
    private final Filings filings;
    private final Nudges nudges;
    private final Accounts accounts;
    private final Day day;

    NudgeDesk(Deeds deeds, Filings filings, Nudges nudges, Accounts accounts, Day day) {
        this.deeds = deeds;
        this.filings = filings;
        this.nudges = nudges;
        this.accounts = accounts;
        this.day = day;
    }

    /**
     * 催办.
     *
     * @return where to lead the person
     * @throws Refused if nobody is late, or somebody was reminded a short while ago
     */
    @Transactional
    public String nudge(PersonId me, FilingId id, DeedKey key) {
        var page = "/progress/" + id;
        var first = deeds.begin(new AccountId(me.value()), key, "review.nudge", id, me.value(), page);
        if (first.isPresent()) {
            return first.get();
        }
        var it = filings.of(me, id);
        var may = nudges.may(it);
        if (!may.now()) {
            refuse(may);
        }
        int n = may.sent() + 1;
        nudges.add(id, n, day.now());
        var due = String.valueOf(it.due());
        var notices = officers(it).stream()
                .map(officer -> new Notice(
                        officer,
                        "notice.review.nudged",
                        List.of(it.number(), due, Integer.toString(n)),
                        "/review/cases/" + id,
                        false))
                .toList();
        deeds.happened(new ReviewDeed(
                ReviewDeed.What.NUDGED,
                it,
                Map.of("n", Integer.toString(n), "told", Integer.toString(notices.size())),
                notices));
        return page;
    }

    private static void refuse(Nudging.May may) {
        throw may.from() == null
                ? new Refused(ReviewReason.NOBODY_LATE)
                : new Refused(ReviewReason.NUDGED_ALREADY, may.from().toString());
    }

    private Collection<AccountId> officers(Filing it) {
        return switch (it.stage()) {
            case PROVINCE_ACCEPTANCE ->
                accounts.officers(it.province(), Role.PROVINCE_ACCEPTOR, Role.PROVINCE_SUPERVISOR);
            case PROVINCE_REVIEW -> accounts.officers(it.province(), Role.PROVINCE_REVIEWER, Role.PROVINCE_SUPERVISOR);
            case MINISTRY_ACCEPTANCE ->
                accounts.officers(Grant.EVERYWHERE, Role.MINISTRY_ACCEPTOR, Role.MINISTRY_SUPERVISOR);
            case LINES -> ofLines(it);
            case WITH_ENTERPRISE, CORRECTION, CLOSED -> List.of();
        };
    }

    private Collection<AccountId> ofLines(Filing it) {
        var all = new ArrayList<>(accounts.officers(Grant.EVERYWHERE, Role.MINISTRY_SUPERVISOR));
        it.lines().stream().filter(line -> late(line, day.today())).forEach(line -> all.addAll(of(line)));
        return all.stream().distinct().toList();
    }

    private static boolean late(FilingLine line, LocalDate today) {
        return line.due() != null && line.due().isBefore(today);
    }

    private List<AccountId> of(FilingLine line) {
        return line.stage() == LineStage.JOINT_REVIEW
                ? accounts.officers(line.specialty(), Role.JOINT_REVIEWER)
                : line.stage() == LineStage.ANNOUNCEMENT
                        ? accounts.officers(Grant.EVERYWHERE, Role.PUBLISHER)
                        : accounts.officers(Grant.EVERYWHERE, Role.MINISTRY_REVIEWER);
    }
}
