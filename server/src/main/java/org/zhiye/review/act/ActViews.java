package org.zhiye.review.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.policy.Coded;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.review.Supervision;
import org.zhiye.review.report.Report;
import org.zhiye.review.report.Reports;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Language;
import org.zhiye.web.Choice;
import org.zhiye.web.Link;
import org.zhiye.web.Messages;
import org.zhiye.web.Problems;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/** Puts the pages of acts together. */
@Component
class ActViews {
    private final Acts acts;
    private final ActDesk desk;
    private final Reports reports;
    private final Supervision supervision;
    private final Registers registers;
    private final Accounts accounts;
    private final ReferenceData reference;
    private final Messages messages;
    private final Day day;

    ActViews(
            Acts acts,
            ActDesk desk,
            Reports reports,
            Supervision supervision,
            Registers registers,
            Accounts accounts,
            ReferenceData reference,
            Messages messages,
            Day day) {
        this.acts = acts;
        this.desk = desk;
        this.reports = reports;
        this.supervision = supervision;
        this.registers = registers;
        this.accounts = accounts;
        this.reference = reference;
        this.messages = messages;
        this.day = day;
    }

    ActsPage list(Caller me, String typed, Problems problems, Language language) {
        var all = acts.of(supervision.offices(me));
        var reported = reports.open(supervision.offices(me), day.today());
        var names = accounts.namesOf(
                Stream.concat(all.stream().map(Act::person), reported.stream().map(Report::person))
                        .map(it -> new AccountId(it.value()))
                        .distinct()
                        .toList());
        return new ActsPage(
                typed,
                problems,
                reported.stream()
                        .map(it -> new ActsPage.Reported(
                                "/review/acts/registrations/" + it.registration() + "?kind=" + ActKind.CANCEL,
                                names.getOrDefault(new AccountId(it.person().value()), "—"),
                                it.enterpriseName(),
                                reference.cancelReasons().name(it.reason(), language),
                                it.at(),
                                it.until(),
                                it.state(day.today()),
                                it.tone(day.today())))
                        .toList(),
                all.stream()
                        .map(it -> new ActsPage.Row(
                                "/review/acts/" + it.id(),
                                it.kind().key(),
                                names.getOrDefault(
                                        new org.zhiye.shared.AccountId(
                                                it.person().value()),
                                        "—"),
                                it.proposedAt(),
                                state(it),
                                tone(it)))
                        .toList());
    }

    private static String state(Act it) {
        return it.decision() == null
                ? "act.state.waiting"
                : it.decision().consents() ? "act.state.done" : "act.state.refused";
    }

    private static Tone tone(Act it) {
        return it.decision() == null ? Tone.WAIT : it.decision().consents() ? Tone.OK : Tone.NO;
    }

    ProposalPage proposal(
            Registration known,
            @Nullable ActKind chosen,
            ProposalPage.Typed typed,
            Problems problems,
            Language language) {
        var address = "/review/acts/registrations/" + known.id();
        var kinds = Stream.of(ActKind.values())
                .filter(kind -> kind.fits(known.state(), known.heldOn(day.today())))
                .map(kind -> new Link(address + "?kind=" + kind, messages.text(language, kind.key()), kind == chosen))
                .toList();
        return new ProposalPage(
                known.id().toString(),
                facts(known, language),
                reports.of(known.id()).stream()
                        .map(it -> reported(it, language))
                        .toList(),
                kinds,
                chosen == null ? "" : chosen.name(),
                chosen == null ? "" : chosen.key(),
                chosen == null ? List.of() : grounds(chosen, language),
                chosen == null ? List.of() : about(known, chosen, language),
                chosen != null && chosen.hasEnd(),
                typed,
                problems,
                DeedKey.fresh().value().toString());
    }

    private SummaryLine reported(Report it, Language language) {
        var said = new ArrayList<>(List.of(reference.cancelReasons().name(it.reason(), language), it.facts()));
        if (!it.objection().isEmpty()) {
            said.add(messages.text(language, "report.objected") + "　" + it.objection());
        }
        return new SummaryLine(
                it.enterpriseName(), said, messages.text(language, it.state(day.today()), it.until()), "", "");
    }

    private List<SummaryLine> facts(Registration known, Language language) {
        var lines = new ArrayList<SummaryLine>();
        lines.add(line("filing.declared.name", known.name(), language));
        lines.add(line(
                "act.number",
                known.number().value() + "　"
                        + messages.text(
                                language,
                                "review.registration." + known.state().name().toLowerCase(java.util.Locale.ROOT)),
                language));
        lines.add(line("filing.section.profession", reference.name(known.holder(), language), language));
        lines.add(line(
                "review.employer",
                Optional.ofNullable(known.employer())
                        .map(Registration.Employer::name)
                        .orElse("—"),
                language));
        lines.add(new SummaryLine(
                messages.text(language, "filing.section.specialties"),
                known.lines().stream()
                        .map(it -> reference.specialties().name(it.specialty(), language) + "　" + it.from() + "–"
                                + it.to())
                        .toList()));
        return lines;
    }

    private SummaryLine line(String label, String value, Language language) {
        return new SummaryLine(messages.text(language, label), value);
    }

    private List<Choice> grounds(ActKind kind, Language language) {
        return switch (kind.grounds()) {
            case NONE -> List.of();
            case REFUSAL ->
                reference.refusalGrounds().offered().stream()
                        .map(it -> new Choice(
                                it.code(), it.code() + "　" + it.name().in(language)))
                        .toList();
            case LAPSE ->
                reference.lapseGrounds().all().stream()
                        .map(it -> new Choice(
                                it.code(), it.code() + "　" + it.name().in(language)))
                        .toList();
        };
    }

    private List<Choice> about(Registration known, ActKind kind, Language language) {
        return switch (kind) {
            case RESCIND ->
                desk.grants(known).stream()
                        .map(it -> new Choice(
                                it.id().toString(),
                                it.number() + "　" + it.business().words().in(language)))
                        .toList();
            case END_HOLD ->
                known.holds().stream()
                        .map(it -> new Choice(it.id().toString(), it.from() + "–" + it.to() + "　" + it.reason()))
                        .toList();
            case REVOKE, CANCEL, SUSPEND, RESUME, HOLD, BAR -> List.of();
        };
    }

    ActPage one(Caller me, Act it, String typed, Problems problems, Language language) {
        var known = registers.find(it.registration()).orElseThrow();
        var lines = new ArrayList<>(facts(known, language));
        if (!it.ground().isEmpty()) {
            lines.add(line("act.ground", ground(it.ground(), language), language));
        }
        if (it.about() != null) {
            lines.add(line(
                    "act.about." + it.kind().name().toLowerCase(java.util.Locale.ROOT), object(known, it), language));
        }
        if (it.until() != null) {
            lines.add(line("act.until", it.until().toString(), language));
        }
        lines.add(line("act.reason", it.reason(), language));
        lines.add(line("act.evidence", it.evidence(), language));
        var decision = it.decision();
        return new ActPage(
                it.id().toString(),
                it.kind().key(),
                lines,
                state(it),
                tone(it),
                accounts.nameOf(it.proposedBy()),
                it.proposedAt(),
                decision == null,
                decision == null && !it.proposer().equals(me.human()),
                decision == null ? "" : accounts.nameOf(decision.by()),
                decision == null ? null : decision.at(),
                decision == null ? "" : decision.note(),
                typed,
                problems,
                DeedKey.fresh().value().toString());
    }

    private String object(Registration known, Act it) {
        var id = new FilingId(java.util.Objects.requireNonNull(it.about()));
        return it.kind() == ActKind.RESCIND
                ? desk.grants(known).stream()
                        .filter(grant -> grant.id().equals(id))
                        .map(grant -> grant.number())
                        .findFirst()
                        .orElse("")
                : known.holds().stream()
                        .filter(hold -> hold.id().equals(it.about()))
                        .map(Registration.Hold::reason)
                        .findFirst()
                        .orElse("");
    }

    private String ground(String code, Language language) {
        return code + "　"
                + Optional.<Coded>empty()
                        .or(() -> reference.refusalGrounds().find(code))
                        .or(() -> reference.lapseGrounds().find(code))
                        .map(found -> found.name().in(language))
                        .orElse("");
    }
}
