package org.zhiye.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.account.Accounts;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.person.People;
import org.zhiye.policy.Province;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.PastDesk;
import org.zhiye.register.PastRecord;
import org.zhiye.register.PastRecords;
import org.zhiye.register.PastRecords.Answer;
import org.zhiye.register.Registration;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.shared.Uuid7;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Messages;
import org.zhiye.web.Scope;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/** 这些记录是您的吗？ What the register before this system says of somebody whose identity is established. */
@Controller
class PastController {
    private static final String PAGE = "/me/past";

    private final People people;
    private final PastRecords records;
    private final PastDesk desk;
    private final Enterprises enterprises;
    private final Accounts accounts;
    private final ReferenceData reference;
    private final Messages messages;

    PastController(
            People people,
            PastRecords records,
            PastDesk desk,
            Enterprises enterprises,
            Accounts accounts,
            ReferenceData reference,
            Messages messages) {
        this.people = people;
        this.records = records;
        this.desk = desk;
        this.enterprises = enterprises;
        this.accounts = accounts;
        this.reference = reference;
        this.messages = messages;
    }

    /** What the form sends. */
    record Form(
            @Nullable String record,
            @Nullable String answer,
            @Nullable String deed) {}

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(PAGE)
    String page(
            @Me PersonId me, @RequestParam(required = false) @Nullable String first, Language language, Model model) {
        var facts = people.facts(me);
        var rows = facts.verified()
                ? records.of(me, List.of(facts.document()), facts.name()).stream()
                        .map(it -> row(it, language))
                        .toList()
                : List.<PastPage.Row>of();
        model.addAttribute(
                "page",
                new PastPage(
                        first != null
                                && rows.stream().anyMatch(it -> it.answered().isEmpty()),
                        facts.verified(),
                        rows));
        return "filing/past";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(PAGE)
    String answer(@Me PersonId me, Form form) {
        var facts = people.facts(me);
        if (!facts.verified()) {
            throw new NotThere();
        }
        var asker = new PastDesk.Asker(me, List.of(facts.document()), facts.name());
        var key = DeedKey.of(form.deed());
        var past = id(form.record());
        return "redirect:"
                + switch (answer(form.answer())) {
                    case MINE ->
                        desk.mine(
                                asker,
                                key,
                                past,
                                code -> enterprises.find(code).map(it -> new PastDesk.Employer(it.id(), it.province())),
                                PAGE);
                    case NOT_MINE -> desk.notMine(asker, key, past, supervisors(asker, past), PAGE);
                };
    }

    private static UUID id(@Nullable String text) {
        try {
            return Uuid7.parse(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }

    private static Answer answer(@Nullable String text) {
        return switch (text == null ? "" : text) {
            case "MINE" -> Answer.MINE;
            case "NOT_MINE" -> Answer.NOT_MINE;
            default -> throw new NotThere();
        };
    }

    /** Of the province whose character the number bears. */
    private List<AccountId> supervisors(PastDesk.Asker asker, UUID past) {
        return records.of(asker.person(), asker.documents(), asker.name()).stream()
                .map(PastRecords.Found::record)
                .filter(it -> it.id().equals(past))
                .flatMap(it -> province(it).stream())
                .flatMap(province -> accounts.officers(province, Role.PROVINCE_SUPERVISOR).stream())
                .toList();
    }

    private Optional<String> province(PastRecord it) {
        return reference.provinces().all().stream()
                .filter(province -> it.number().value().startsWith(province.abbreviation()))
                .map(Province::code)
                .findFirst();
    }

    private PastPage.Row row(PastRecords.Found found, Language language) {
        var answer = found.answer();
        return new PastPage.Row(
                found.record().id().toString(),
                found.record().number().value(),
                facts(found.record(), language),
                answer == null ? "" : "past.answered." + answer.name().toLowerCase(java.util.Locale.ROOT),
                answer == Answer.MINE ? Tone.OK : Tone.WAIT);
    }

    private List<SummaryLine> facts(PastRecord it, Language language) {
        var facts = new ArrayList<SummaryLine>();
        var former = it.former();
        if (former != null) {
            facts.add(line("past.former", former.value(), language));
        }
        facts.add(line("past.holder", reference.name(it.holder(), language), language));
        facts.add(line(
                "past.state",
                messages.text(language, "past.state." + it.state().name().toLowerCase(java.util.Locale.ROOT)),
                language));
        facts.add(line("past.first", it.firstRegistered().toString(), language));
        facts.add(line("past.seal", it.sealNumber(), language));
        facts.add(line(
                "past.employer",
                it.employer().isEmpty() ? messages.text(language, "past.employer.none") : it.employer(),
                language));
        facts.add(new SummaryLine(
                messages.text(language, "past.lines"),
                it.lines().stream().map(line -> words(line, language)).toList()));
        facts.add(line(
                "past.source",
                messages.text(
                        language,
                        "past.known",
                        it.source(),
                        it.knownFrom().atZone(BusinessClock.ZONE).toLocalDate().toString()),
                language));
        return facts;
    }

    private String words(Registration.Line line, Language language) {
        return messages.text(
                language,
                "past.line",
                reference.specialties().name(line.specialty(), language),
                line.from().toString(),
                line.to().toString());
    }

    private SummaryLine line(String key, String value, Language language) {
        return new SummaryLine(messages.text(language, key), value);
    }
}
