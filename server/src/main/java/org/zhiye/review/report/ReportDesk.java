package org.zhiye.review.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.Accounts;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.CancelReason;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Registration;
import org.zhiye.review.ReviewReason;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.shared.Uuid7;

/** An employer reports, the person may object; what follows is an act of the authority. One public method is one transaction and event. */
@Component
public class ReportDesk {
    // said in the very name of the reason
    private static final int DAYS_TO_OBJECT = 10;

    private final Deeds deeds;
    private final Reports reports;
    private final Accounts accounts;
    private final ReferenceData reference;
    private final Day day;

    ReportDesk(Deeds deeds, Reports reports, Accounts accounts, ReferenceData reference, Day day) {
        this.deeds = deeds;
        this.reports = reports;
        this.accounts = accounts;
        this.reference = reference;
        this.day = day;
    }

    /** The reasons that an employer may give. */
    List<CancelReason> reasons() {
        return reference.cancelReasons().all().stream()
                .filter(it -> it.filedBy().contains(CancelReason.FiledBy.ENTERPRISE))
                .toList();
    }

    /**
     * The employer reports.
     *
     * @param known the registration, of whose employer the caller is an agent
     * @throws Refused if the enterprise has reported it already
     */
    @Transactional
    public ReportId report(
            Caller me, Registration known, Registration.Employer employer, String reason, String facts, DeedKey key) {
        var id = new ReportId(Uuid7.next());
        var form = List.of(known.id(), reason, facts);
        var first =
                deeds.begin(me.id(), key, "report.file", form, known.person().value(), id.toString());
        if (first.isPresent()) {
            return new ReportId(UUID.fromString(first.get()));
        }
        if (reasons().stream().noneMatch(it -> it.code().equals(reason)) || facts.isBlank()) {
            throw new Refused(ReviewReason.OPINION_INCOMPLETE);
        }
        var it = new Report(
                id,
                employer.enterprise(),
                employer.name(),
                employer.province(),
                known.id(),
                known.person(),
                reason,
                facts,
                day.now(),
                reference.workingDays().due(day.today(), DAYS_TO_OBJECT),
                null,
                "");
        reports.add(it, me.id());
        var told = new ArrayList<Notice>();
        told.add(new Notice(
                new AccountId(known.person().value()),
                "notice.report.filed",
                List.of(employer.name(), it.until().toString()),
                "/me/reports/" + id,
                true));
        told.addAll(officers(it, "notice.report.read"));
        deeds.happened(new ReportDeed(false, it, told));
        return id;
    }

    private List<Notice> officers(Report it, String key) {
        return accounts.officers(it.province(), Role.PROVINCE_SUPERVISOR).stream()
                .map(officer -> new Notice(officer, key, List.of(it.enterpriseName()), "/review/acts", false))
                .toList();
    }

    /**
     * The person objects, once.
     *
     * @throws Refused if the time is over, or there is an objection already
     */
    @Transactional
    public void object(PersonId me, ReportId id, String words, DeedKey key) {
        var form = List.of(id, words);
        var account = new AccountId(me.value());
        if (deeds.begin(account, key, "report.object", form, me.value(), id.toString())
                .isPresent()) {
            return;
        }
        var it = reports.find(id, me).orElseThrow(NotThere::new);
        if (!it.mayObject(day.today())) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        if (words.isBlank()) {
            throw new Refused(ReviewReason.OPINION_INCOMPLETE);
        }
        reports.object(it, words, day.now());
        deeds.happened(
                new ReportDeed(true, reports.find(id, me).orElseThrow(), officers(it, "notice.report.objection_read")));
    }
}
