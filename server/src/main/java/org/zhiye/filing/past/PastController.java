package org.zhiye.filing.past;

import jakarta.servlet.http.HttpServletResponse;
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
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Grant;
import org.zhiye.ground.NotThere;
import org.zhiye.person.Known;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.Province;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.PastDesk;
import org.zhiye.register.PastRecords;
import org.zhiye.register.PastRecords.Answer;
import org.zhiye.shared.Language;
import org.zhiye.shared.Normal;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.shared.Uuid7;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;

/** 这些记录是您的吗？ What the register before this system says of somebody whose identity is established. */
@Controller
class PastController {
    static final int LONGEST = 500;
    private static final String PAGE = "/me/past";

    private final People people;
    private final PastRecords records;
    private final PastDesk desk;
    private final Enterprises enterprises;
    private final Accounts accounts;
    private final ReferenceData reference;
    private final PastViews views;

    PastController(
            People people,
            PastRecords records,
            PastDesk desk,
            Enterprises enterprises,
            Accounts accounts,
            ReferenceData reference,
            PastViews views) {
        this.people = people;
        this.records = records;
        this.desk = desk;
        this.enterprises = enterprises;
        this.accounts = accounts;
        this.reference = reference;
        this.views = views;
    }

    /** What the form sends. */
    record Form(
            @Nullable String record,
            @Nullable String answer,
            @Nullable String statement,
            @Nullable String deed) {
        String said() {
            return Normal.text(statement == null ? "" : statement);
        }

        @Override
        public String toString() {
            return "Form " + record + " " + answer;
        }
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(PAGE)
    String page(
            @Me PersonId me, @RequestParam(required = false) @Nullable String first, Language language, Model model) {
        return page(me, first != null, null, new Problems(), language, model);
    }

    private String page(
            PersonId me, boolean first, @Nullable Form typed, Problems problems, Language language, Model model) {
        model.addAttribute("page", views.of(people.facts(me), first, typed, problems, language));
        return "filing/past";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(PAGE)
    String answer(@Me PersonId me, Form form, Language language, HttpServletResponse response, Model model) {
        var facts = people.facts(me);
        if (!facts.verified()) {
            throw new NotThere();
        }
        var asker = new PastDesk.Asker(me, List.of(facts.document()), facts.name());
        var key = DeedKey.of(form.deed());
        var past = id(form.record());
        var answer = answer(form.answer());
        var said = form.said();
        var problems = new Problems()
                .unless(said.codePointCount(0, said.length()) <= LONGEST, "statement", "past.statement.long", LONGEST);
        if (answer == Answer.NOT_MINE && problems.any()) {
            response.setStatus(422);
            return page(me, false, form, problems, language, model);
        }
        return "redirect:"
                + switch (answer) {
                    case MINE ->
                        desk.mine(
                                asker,
                                key,
                                past,
                                code -> enterprises.find(code).map(it -> new PastDesk.Employer(it.id(), it.province())),
                                PAGE);
                    case NOT_MINE -> desk.notMine(asker, key, past, office(facts, past), said, PAGE);
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

    /** The province whose character the number bears, else the one that knows the person, else the ministry. */
    private PastDesk.Office office(PersonFacts facts, UUID past) {
        var province = records.find(past)
                .flatMap(it -> reference.provinceOf(it.number().value().substring(0, 1)))
                .map(Province::code)
                .or(() -> Optional.ofNullable(facts.known())
                        .map(Known::province)
                        .filter(code -> reference.provinces().find(code).isPresent()));
        return province.map(code -> new PastDesk.Office(code, accounts.officers(code, Role.PROVINCE_SUPERVISOR)))
                .orElseGet(() -> new PastDesk.Office(
                        reference.ministry().code(), accounts.officers(Grant.EVERYWHERE, Role.MINISTRY_SUPERVISOR)));
    }
}
