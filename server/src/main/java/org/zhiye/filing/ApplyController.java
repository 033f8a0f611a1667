package org.zhiye.filing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.ground.NotThere;
import org.zhiye.person.People;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Messages;
import org.zhiye.web.Scope;
import org.zhiye.web.TaskLine;

/** 注册申报: what can be filed, and the page before a form is begun. */
@Controller
class ApplyController {
    private final People people;
    private final Standings standings;
    private final Readiness readiness;
    private final Eligibility eligibility;
    private final Drafts drafts;
    private final ReferenceData reference;
    private final Messages messages;

    ApplyController(
            People people,
            Standings standings,
            Readiness readiness,
            Eligibility eligibility,
            Drafts drafts,
            ReferenceData reference,
            Messages messages) {
        this.people = people;
        this.standings = standings;
        this.readiness = readiness;
        this.eligibility = eligibility;
        this.drafts = drafts;
        this.reference = reference;
        this.messages = messages;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/filings")
    String overview(@Me PersonId me, Language language, Model model) {
        var all = standings.overview(people.facts(me));
        var sections = new ArrayList<ApplyPage.Section>();
        for (HolderType holder : HolderType.values()) {
            var tasks = all.of(holder, language).stream()
                    .map(it -> new TaskLine(
                            it.href(),
                            it.business().words().in(language),
                            it.reason(),
                            messages.text(language, it.state()),
                            it.tone()))
                    .toList();
            sections.add(new ApplyPage.Section(holder.words().in(language), tasks));
        }
        model.addAttribute("page", new ApplyPage(sections));
        return "filing/apply";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/filings/{holder}/initial")
    String start(@Me PersonId me, @PathVariable String holder, Language language, Model model) {
        var type = type(holder);
        var known = standings.read(me, type);
        var findings = eligibility.beforehand(readiness.situation(known.known(), type, Business.INITIAL, null, null));
        var draft = known.begun().stream()
                .filter(d -> d.holder() == type && d.business() == Business.INITIAL)
                .map(d -> d.id().toString())
                .findFirst()
                .orElse("");
        model.addAttribute(
                "page",
                new StartPage(
                        type.words().in(language),
                        Menu.side(standings.of(known, type, language), language, Business.INITIAL),
                        FindingLine.of(findings, reference, language),
                        findings.stream().noneMatch(f -> f.verdict() == Verdict.NOT_MET),
                        Menu.address(type, Business.INITIAL),
                        draft));
        return "filing/start";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/{holder}/initial")
    String begin(@Me PersonId me, @PathVariable String holder, HttpServletRequest request) {
        var type = type(holder);
        var known = readiness.of(me, type);
        boolean may = eligibility.beforehand(readiness.situation(known, type, Business.INITIAL, null, null)).stream()
                .noneMatch(f -> f.verdict() == Verdict.NOT_MET);
        if (!may) {
            throw new Refused(FilingReason.NOT_ELIGIBLE);
        }
        return "redirect:/filings/drafts/" + drafts.begin(me, type, Business.INITIAL);
    }

    private HolderType type(String holder) {
        return Arrays.stream(HolderType.values())
                .filter(it -> Menu.path(it).equals(holder))
                .filter(it -> reference.policies().all().stream()
                        .anyMatch(p -> p.rules(Business.INITIAL).isOpenTo(it)))
                .findFirst()
                .orElseThrow(NotThere::new);
    }
}
