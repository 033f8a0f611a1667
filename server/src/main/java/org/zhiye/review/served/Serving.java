package org.zhiye.review.served;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.filing.CaseDays;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingSubmitted;
import org.zhiye.filing.Filings;
import org.zhiye.filing.Stage;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.policy.Business;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.review.ReviewDeed;
import org.zhiye.review.letter.LetterKind;
import org.zhiye.review.letter.Letters;
import org.zhiye.review.served.ServedNotice.How;
import org.zhiye.review.served.ServedNotice.Kind;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Notice;

/**
 * Serves the notice with the submission: a former employer learns that the person goes, a present one that the person leaves. Whoever has
 * no account gets a letter, which the person hands over.
 */
@Component
class Serving {
    private final ServedNotices notices;
    private final Registers registers;
    private final Enterprises enterprises;
    private final Filings filings;
    private final Letters letters;
    private final CaseDays days;
    private final ReferenceData reference;
    private final Deeds deeds;

    Serving(
            ServedNotices notices,
            Registers registers,
            Enterprises enterprises,
            Filings filings,
            Letters letters,
            CaseDays days,
            ReferenceData reference,
            Deeds deeds) {
        this.notices = notices;
        this.registers = registers;
        this.enterprises = enterprises;
        this.filings = filings;
        this.letters = letters;
        this.days = days;
        this.reference = reference;
        this.deeds = deeds;
    }

    /** Whom to tell what, until when it may object. */
    private record To(EnterpriseId enterprise, Kind kind, LocalDate until) {}

    // after the submission's own entry in the trail
    @Order(2000)
    @EventListener
    void serve(FilingSubmitted event) {
        var it = event.filing();
        if (it.round() == 1) {
            to(it).ifPresent(to -> enterprises
                    .find(to.enterprise())
                    .filter(found -> found.state() == Enterprise.State.ALIVE)
                    .ifPresent(found -> serve(it, to, found)));
        }
    }

    private Optional<To> to(Filing it) {
        if (it.business() == Business.CHANGE) {
            return former(it)
                    .map(former -> new To(former, Kind.CHANGE_TOLD, days.of(it).workingDays(noticeDays(it))));
        }
        if (it.business() != Business.CANCEL || it.enterprise() == null) {
            return Optional.empty();
        }
        return Optional.of(
                it.stage() == Stage.WITH_ENTERPRISE && it.due() != null
                        ? new To(it.enterprise(), Kind.CANCEL_ASKED, it.due())
                        : new To(it.enterprise(), Kind.CANCEL_TOLD, days.of(it).workingDays(answerDays(it))));
    }

    private Optional<EnterpriseId> former(Filing it) {
        return Optional.ofNullable(it.registration())
                .flatMap(registers::find)
                .map(Registration::employer)
                .map(Registration.Employer::enterprise)
                .filter(found -> !found.equals(it.enterprise()));
    }

    /** As long as the public notice runs, in which everybody may object. */
    private int noticeDays(Filing it) {
        return it.has(RouteStep.PUBLIC_NOTICE)
                ? it.route().days(RouteStep.PUBLIC_NOTICE)
                : reference.policies().version(it.policy()).limits().objectionDays();
    }

    /** As long as the enterprise would have had to answer. */
    private int answerDays(Filing it) {
        var route =
                reference.policies().version(it.policy()).rules(it.business()).route();
        return route.has(RouteStep.ENTERPRISE)
                ? route.days(RouteStep.ENTERPRISE)
                : reference.policies().version(it.policy()).limits().objectionDays();
    }

    private void serve(Filing it, To to, Enterprise enterprise) {
        var agents = enterprises.agents(enterprise.id());
        var now = days.of(it).now();
        var how = agents.isEmpty() ? How.LETTER : How.MESSAGE;
        notices.add(new ServedNotice(
                it.id(), enterprise.id(), enterprise.name(), to.kind(), how, now, to.until(), null, ""));
        // whom to ask has its own letter, with a code, when the person asks for it
        if (how == How.LETTER && to.kind() != Kind.CANCEL_ASKED) {
            letters.issue(it, LetterKind.EMPLOYER_NOTICE, letters.employerNotice(it, enterprise.name(), to.until()));
        }
        filings.move(it, "SERVED", Caller.Kind.SYSTEM, enterprise.name(), null, now);
        deeds.happened(new ReviewDeed(
                ReviewDeed.What.SERVED,
                it,
                Map.of(
                        "kind",
                        to.kind().name(),
                        "how",
                        how.name(),
                        "until",
                        to.until().toString()),
                agents.stream().map(agent -> tell(agent, it, to)).toList()));
    }

    private static Notice tell(AccountId agent, Filing it, To to) {
        return new Notice(
                agent,
                "notice.review.served." + to.kind().name().toLowerCase(Locale.ROOT),
                List.of(it.number(), it.applicant(), to.until().toString()),
                (to.kind() == Kind.CANCEL_ASKED ? "/enterprise/confirmations/" : "/enterprise/notices/") + it.id(),
                true);
    }
}
