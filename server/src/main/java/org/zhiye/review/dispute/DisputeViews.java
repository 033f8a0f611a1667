package org.zhiye.review.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.filing.PastWords;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.person.Known;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Dispute;
import org.zhiye.register.Disputes;
import org.zhiye.register.PastRecord;
import org.zhiye.register.PastRecords;
import org.zhiye.review.Supervision;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Language;
import org.zhiye.web.Choice;
import org.zhiye.web.Messages;
import org.zhiye.web.Problems;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/** Puts the pages of disputes together. */
@Component
class DisputeViews {
    private final Disputes disputes;
    private final DisputeDesk desk;
    private final PastRecords records;
    private final PastWords words;
    private final Supervision supervision;
    private final People people;
    private final Accounts accounts;
    private final ReferenceData reference;
    private final Messages messages;
    private final Day day;

    DisputeViews(
            Disputes disputes,
            DisputeDesk desk,
            PastRecords records,
            PastWords words,
            Supervision supervision,
            People people,
            Accounts accounts,
            ReferenceData reference,
            Messages messages,
            Day day) {
        this.disputes = disputes;
        this.desk = desk;
        this.records = records;
        this.words = words;
        this.supervision = supervision;
        this.people = people;
        this.accounts = accounts;
        this.reference = reference;
        this.messages = messages;
        this.day = day;
    }

    DisputesPage list(Caller me) {
        var offices = supervision.offices(me);
        return new DisputesPage(
                disputes.open(offices).stream().map(this::row).toList(),
                disputes.ended(offices).stream().map(this::row).toList());
    }

    private DisputesPage.Row row(Dispute it) {
        return new DisputesPage.Row(
                "/review/disputes/" + it.id(),
                desk.record(it).number().value(),
                accounts.nameOf(new AccountId(it.person().value())),
                it.openedAt(),
                it.due(),
                late(it),
                state(it),
                tone(it));
    }

    private boolean late(Dispute it) {
        return it.end().isEmpty() && day.today().isAfter(it.due());
    }

    private static String state(Dispute it) {
        return it.rulings().isEmpty() ? "dispute.state.open" : key(it.rulings().getLast());
    }

    private static String key(Dispute.Ruling it) {
        return "dispute.state." + it.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Tone tone(Dispute it) {
        return it.end().isEmpty() ? Tone.WAIT : Tone.OK;
    }

    /** @param full whether the document numbers are shown in full */
    DisputePage one(
            Caller me, Dispute it, boolean full, DisputePage.Typed typed, Problems problems, Language language) {
        var record = desk.record(it);
        var facts = people.facts(it.person());
        return new DisputePage(
                it.id().toString(),
                record.number().value(),
                supervision.officeName(it.office()),
                state(it),
                tone(it),
                it.due(),
                late(it),
                it.openedAt(),
                record(record, full, language),
                it.statement(),
                person(facts, full, language),
                it.rulings().stream().map(step -> step(step, full, language)).toList(),
                records.stands(it.past()),
                full,
                may(me, it, facts),
                reference.idDocumentTypes().offered().stream()
                        .map(type -> new Choice(type.code(), type.name().in(language)))
                        .toList(),
                typed,
                it.rulings().size(),
                DeedKey.fresh().value().toString(),
                problems);
    }

    private static DisputePage.Decide may(Caller me, Dispute it, PersonFacts facts) {
        if (it.end().isPresent()) {
            return DisputePage.Decide.ENDED;
        }
        if (facts.human().equals(me.human())) {
            return DisputePage.Decide.OWN_RECORD;
        }
        var proposal = it.proposal();
        if (proposal.isEmpty()) {
            return DisputePage.Decide.FIRST;
        }
        return proposal.get().human().equals(me.human()) ? DisputePage.Decide.OWN_PROPOSAL : DisputePage.Decide.SECOND;
    }

    private List<SummaryLine> record(PastRecord it, boolean full, Language language) {
        var lines = new ArrayList<SummaryLine>();
        lines.add(line("filing.declared.name", it.name(), language));
        lines.add(line("dispute.document", document(it.document(), full, language), language));
        if (!it.formerDocuments().isEmpty()) {
            lines.add(new SummaryLine(
                    messages.text(language, "dispute.former_documents"),
                    it.formerDocuments().stream()
                            .map(number -> full ? number : masked(number))
                            .toList()));
        }
        lines.addAll(words.of(it, language));
        return lines;
    }

    private static String masked(String number) {
        int shown = Math.min(3, number.length() / 4);
        return number.substring(0, shown)
                + "*".repeat(number.length() - 2 * shown)
                + number.substring(number.length() - shown);
    }

    private String document(IdDocument it, boolean full, Language language) {
        return reference.idDocumentTypes().name(it.type().name(), language) + "　" + (full ? it.number() : it.masked());
    }

    private List<SummaryLine> person(PersonFacts facts, boolean full, Language language) {
        var lines = new ArrayList<SummaryLine>();
        lines.add(line("filing.declared.name", facts.name(), language));
        lines.add(line("dispute.document", document(facts.document(), full, language), language));
        lines.add(line("dispute.birth", facts.birthDate() + "　" + facts.sex().name(language), language));
        lines.add(line("dispute.mobile", facts.mobile().masked(), language));
        var known = facts.known();
        if (known != null) {
            lines.add(line("dispute.known", known(known, language), language));
        }
        accounts.formerIdentities(facts.id())
                .forEach(former -> lines.add(line(
                        "dispute.former_identity",
                        former.name() + "　" + document(former.document(), full, language),
                        language)));
        return lines;
    }

    private String known(Known it, Language language) {
        var province = Optional.ofNullable(it.province())
                .flatMap(code -> reference.provinces().find(code))
                .map(found -> found.name().in(language))
                .orElse("");
        var at = it.at().atZone(BusinessClock.ZONE).toLocalDate().toString();
        return messages.text(language, "dispute.known." + it.method().name().toLowerCase(Locale.ROOT), province) + "　"
                + at;
    }

    private DisputePage.Step step(Dispute.Ruling it, boolean full, Language language) {
        return new DisputePage.Step(
                key(it),
                accounts.nameOf(it.officer()),
                it.at(),
                it.reason(),
                it.document() == null ? "" : document(Objects.requireNonNull(it.document()), full, language));
    }

    private SummaryLine line(String key, String value, Language language) {
        return new SummaryLine(messages.text(language, key), value);
    }
}
