package org.zhiye.review.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.account.Accounts;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;

/** 离职报告: an employer reports, and the person reads it and may object. */
@Controller
class ReportsController {
    private static final int LONGEST = 500;

    private final ReportDesk desk;
    private final Reports reports;
    private final Registers registers;
    private final Accounts accounts;
    private final ReferenceData reference;
    private final Day day;

    ReportsController(
            ReportDesk desk,
            Reports reports,
            Registers registers,
            Accounts accounts,
            ReferenceData reference,
            Day day) {
        this.desk = desk;
        this.reports = reports;
        this.registers = registers;
        this.accounts = accounts;
        this.reference = reference;
        this.day = day;
    }

    /** A report as typed. */
    record ReportForm(
            @Nullable String number,
            @Nullable String reason,
            @Nullable String facts,
            @Nullable String deed) {
        static final ReportForm EMPTY = new ReportForm(null, null, null, null);

        @Override
        public String toString() {
            return "ReportForm";
        }
    }

    @Access(
            value = {Role.ENTERPRISE_AGENT, Role.ENTERPRISE_MANAGER},
            scope = Scope.ENTERPRISE)
    @GetMapping("/enterprise/reports")
    String list(@Me Caller me, Language language, Model model) {
        model.addAttribute("page", page(me, ReportForm.EMPTY, new Problems(), language));
        return "review/reports";
    }

    @Access(
            value = {Role.ENTERPRISE_AGENT, Role.ENTERPRISE_MANAGER},
            scope = Scope.ENTERPRISE)
    @PostMapping("/enterprise/reports")
    String report(@Me Caller me, ReportForm form, Language language, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var number = problems.read("number", form.number(), "report.not_yours", RegistrationNumber::of);
        var known = Optional.ofNullable(number).flatMap(registers::find).filter(it -> isOurs(me, it));
        problems.unless(number == null || known.isPresent(), "number", "report.not_yours")
                .unless(
                        desk.reasons().stream().anyMatch(it -> it.code().equals(form.reason())),
                        "reason",
                        "report.reason.missing")
                .unless(!text(form.facts()).isEmpty(), "facts", "report.facts.missing");
        if (problems.any() || known.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page(me, form, problems, language));
            return "review/reports";
        }
        var employer = java.util.Objects.requireNonNull(known.get().employer());
        desk.report(me, known.get(), employer, text(form.reason()), text(form.facts()), DeedKey.of(form.deed()));
        return "redirect:/enterprise/reports";
    }

    private static boolean isOurs(Caller me, Registration it) {
        boolean stands = it.state() == Registration.State.VALID || it.state() == Registration.State.SUSPENDED;
        return stands && it.employer() != null && it.employer().enterprise().equals(enterprise(me));
    }

    private ReportsPage page(Caller me, ReportForm form, Problems problems, Language language) {
        var all = reports.of(enterprise(me));
        var names = accounts.namesOf(all.stream()
                .map(it -> new AccountId(it.person().value()))
                .distinct()
                .toList());
        return new ReportsPage(
                all.stream()
                        .map(it -> new ReportsPage.Row(
                                names.getOrDefault(new AccountId(it.person().value()), "—"),
                                reference.cancelReasons().name(it.reason(), language),
                                it.at(),
                                it.until(),
                                it.state(day.today()),
                                it.tone(day.today()),
                                it.objection()))
                        .toList(),
                choices(language),
                text(form.number()),
                text(form.reason()),
                text(form.facts()),
                problems,
                DeedKey.fresh().value().toString());
    }

    private List<Choice> choices(Language language) {
        return desk.reasons().stream()
                .map(it -> new Choice(it.code(), it.name().in(language)))
                .toList();
    }

    private static String text(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static EnterpriseId enterprise(Caller me) {
        return me.jurisdiction(Role.ENTERPRISE_AGENT)
                .or(() -> me.jurisdiction(Role.ENTERPRISE_MANAGER))
                .map(EnterpriseId::of)
                .orElseThrow(NotThere::new);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/reports/{id}")
    String one(@Me PersonId me, @PathVariable ReportId id, Language language, Model model) {
        model.addAttribute("page", page(me, id, new Problems(), language));
        return "review/report";
    }

    /** What comes with an objection. */
    record ObjectionForm(
            @Nullable String objection, @Nullable String deed) {}

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/reports/{id}")
    String object(
            @Me PersonId me,
            @PathVariable ReportId id,
            ObjectionForm form,
            Language language,
            HttpServletResponse response,
            Model model) {
        var words = text(form.objection());
        if (words.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "page", page(me, id, new Problems().add("objection", "review.objection.missing"), language));
            return "review/report";
        }
        desk.object(me, id, words, DeedKey.of(form.deed()));
        return "redirect:/me/reports/" + id;
    }

    private ReportPage page(PersonId me, ReportId id, Problems problems, Language language) {
        var it = reports.find(id, me).orElseThrow(NotThere::new);
        return new ReportPage(
                id.toString(),
                it.enterpriseName(),
                reference.cancelReasons().name(it.reason(), language),
                it.facts(),
                it.until(),
                it.mayObject(day.today()),
                it.objection(),
                "",
                problems,
                DeedKey.fresh().value().toString());
    }
}
