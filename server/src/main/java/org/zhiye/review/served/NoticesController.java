package org.zhiye.review.served;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Filings;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Language;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Messages;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/** 告知: what an enterprise is told of people who leave it, and its objection. */
@Controller
class NoticesController {
    private static final int LONGEST = 500;

    private final ServedNotices notices;
    private final ObjectionDesk desk;
    private final Filings filings;
    private final ReferenceData reference;
    private final Messages messages;
    private final Day day;

    NoticesController(
            ServedNotices notices,
            ObjectionDesk desk,
            Filings filings,
            ReferenceData reference,
            Messages messages,
            Day day) {
        this.notices = notices;
        this.desk = desk;
        this.filings = filings;
        this.reference = reference;
        this.messages = messages;
        this.day = day;
    }

    @Access(
            value = {Role.ENTERPRISE_AGENT, Role.ENTERPRISE_MANAGER},
            scope = Scope.ENTERPRISE)
    @GetMapping("/enterprise/notices")
    String list(@Me Caller me, Language language, Model model) {
        var all = notices.to(enterprise(me));
        var cases = filings.where("f.id = any(?)", (Object)
                all.stream().map(it -> it.filing().value()).toArray(UUID[]::new));
        model.addAttribute(
                "page",
                new NoticesPage(all.stream()
                        .map(it -> row(
                                it,
                                cases.stream()
                                        .filter(found -> found.id().equals(it.filing()))
                                        .findFirst()
                                        .orElseThrow(),
                                language))
                        .toList()));
        return "review/notices";
    }

    private NoticesPage.Row row(ServedNotice it, Filing filing, Language language) {
        boolean may = filing.open() && it.mayObject(day.today());
        return new NoticesPage.Row(
                "/enterprise/notices/" + it.filing(),
                filing.applicant(),
                filing.business().words().in(language),
                it.at(),
                it.until(),
                "review.notice." + (it.objected() ? "objected" : may ? "may_object" : "over"),
                it.objected() ? Tone.NO : may ? Tone.WAIT : Tone.PLAIN,
                filing.number());
    }

    @Access(
            value = {Role.ENTERPRISE_AGENT, Role.ENTERPRISE_MANAGER},
            scope = Scope.ENTERPRISE)
    @GetMapping("/enterprise/notices/{id}")
    String one(@Me Caller me, @PathVariable FilingId id, Language language, Model model) {
        model.addAttribute("page", page(me, id, "", new Problems(), language));
        return "review/noticeOne";
    }

    /** What comes with an objection. */
    record ObjectionForm(
            @Nullable String objection, @Nullable String deed) {
        String words() {
            var typed = objection == null ? "" : objection.strip();
            return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        }
    }

    @Access(
            value = {Role.ENTERPRISE_AGENT, Role.ENTERPRISE_MANAGER},
            scope = Scope.ENTERPRISE)
    @PostMapping("/enterprise/notices/{id}")
    String object(
            @Me Caller me,
            @PathVariable FilingId id,
            ObjectionForm form,
            Language language,
            HttpServletResponse response,
            Model model) {
        if (form.words().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = new Problems().add("objection", "review.objection.missing");
            model.addAttribute("page", page(me, id, "", problems, language));
            return "review/noticeOne";
        }
        return "redirect:" + desk.object(me, enterprise(me), id, form.words(), DeedKey.of(form.deed()));
    }

    private NoticePage page(Caller me, FilingId id, String typed, Problems problems, Language language) {
        var it = notices.to(enterprise(me), id).orElseThrow(NotThere::new);
        var filing = filings.find(id).orElseThrow(NotThere::new);
        return new NoticePage(
                id.toString(),
                filing.applicant(),
                filing.number(),
                "review.notice." + it.kind().name().toLowerCase(Locale.ROOT),
                lines(filing, language),
                it.until(),
                filing.open() && it.mayObject(day.today()),
                it.objection(),
                it.objectedAt(),
                typed,
                problems,
                DeedKey.fresh().value().toString());
    }

    private List<SummaryLine> lines(Filing it, Language language) {
        return List.of(
                new SummaryLine(messages.text(language, "filing.declared.name"), it.applicant()),
                new SummaryLine(
                        messages.text(language, "review.business"),
                        reference.name(it.holder(), language) + "　"
                                + it.business().words().in(language)));
    }

    private static EnterpriseId enterprise(Caller me) {
        return me.jurisdiction(Role.ENTERPRISE_AGENT)
                .or(() -> me.jurisdiction(Role.ENTERPRISE_MANAGER))
                .map(EnterpriseId::of)
                .orElseThrow(NotThere::new);
    }
}
