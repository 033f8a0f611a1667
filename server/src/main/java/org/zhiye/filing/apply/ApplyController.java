package org.zhiye.filing.apply;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.filing.Drafts;
import org.zhiye.filing.FilingReason;
import org.zhiye.filing.FindingLine;
import org.zhiye.filing.Standings;
import org.zhiye.filing.Verdict;
import org.zhiye.filing.rule.Eligibility;
import org.zhiye.ground.NotThere;
import org.zhiye.person.People;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.PastRecords;
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
    private final PastRecords records;

    ApplyController(
            People people,
            Standings standings,
            Readiness readiness,
            Eligibility eligibility,
            Drafts drafts,
            ReferenceData reference,
            Messages messages,
            PastRecords records) {
        this.records = records;
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
        var policy = reference.policies().inForce(readiness.today());
        var sections = new ArrayList<ApplyPage.Section>();
        for (HolderType holder : reference.holderTypes()) {
            var tasks = all.of(holder, language).stream()
                    .map(it -> new TaskLine(
                            it.href(),
                            it.business().words().in(language),
                            it.reason(),
                            messages.text(language, it.state()),
                            it.tone()))
                    .toList();
            sections.add(new ApplyPage.Section(
                    reference.name(holder, language),
                    tasks,
                    SwitchController.leads(policy, holder)
                            ? "/filings/" + Menu.path(holder) + "/switch-employer"
                            : ""));
        }
        model.addAttribute("page", new ApplyPage(sections));
        return "filing/apply";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/filings/{holder}/{business}")
    String start(
            @Me PersonId me,
            @PathVariable String holder,
            @PathVariable String business,
            Language language,
            Model model) {
        var type = Menu.holder(reference, holder).orElseThrow(NotThere::new);
        var kind = Menu.business(business).orElseThrow(NotThere::new);
        var read = standings.read(people.facts(me));
        var standing = standings.of(read, type, language);
        var findings = eligibility.beforehand(readiness.situation(read.known(), type, kind));
        var rules = reference.policies().inForce(readiness.today()).rules(kind);
        model.addAttribute(
                "page",
                new StartPage(
                        reference.name(type, language),
                        kind.words().in(language),
                        "filing.lead." + Menu.path(kind),
                        Menu.side(standing, language, kind),
                        rules.closedTo(type).map(it -> it.advice().in(language)).orElse(""),
                        FindingLine.of(findings, type, reference, language),
                        findings.stream().noneMatch(f -> f.verdict() == Verdict.NOT_MET),
                        Menu.address(type, kind),
                        draft(read, type, kind),
                        running(read, type, kind),
                        "/guide/" + Menu.path(kind)));
        return "filing/start";
    }

    private static String draft(Standings.Known read, HolderType type, Business kind) {
        return read.begun().stream()
                .filter(d -> d.holder().equals(type) && d.business() == kind)
                .map(d -> d.id().toString())
                .findFirst()
                .orElse("");
    }

    /** The open case of this business; empty: none. */
    private static String running(Standings.Known read, HolderType type, Business kind) {
        return read.cases().stream()
                .filter(it -> it.open() && it.holder().equals(type) && it.business() == kind)
                .map(it -> it.id().toString())
                .findFirst()
                .orElse("");
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/{holder}/{business}")
    String begin(@Me PersonId me, @PathVariable String holder, @PathVariable String business) {
        var type = Menu.holder(reference, holder).orElseThrow(NotThere::new);
        var kind = Menu.business(business).orElseThrow(NotThere::new);
        var facts = people.facts(me);
        // who was registered before this system would get a second number
        if (records.waiting(me, List.of(facts.document()), facts.name(), type)) {
            return "redirect:/me/past?first";
        }
        var read = standings.read(facts);
        boolean may = eligibility.beforehand(readiness.situation(read.known(), type, kind)).stream()
                .noneMatch(f -> f.verdict() == Verdict.NOT_MET);
        if (!may) {
            throw new Refused(FilingReason.NOT_ELIGIBLE);
        }
        return "redirect:/filings/drafts/" + drafts.begin(me, type, kind);
    }
}
