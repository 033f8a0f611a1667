package org.zhiye.enterprise.agent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiye.account.CodeSending;
import org.zhiye.account.Visitor;
import org.zhiye.captcha.CaptchaPurpose;
import org.zhiye.captcha.Captchas;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Kernels;
import org.zhiye.ground.NotThere;
import org.zhiye.otp.Purpose;
import org.zhiye.photo.Pictures;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Names;
import org.zhiye.web.Access;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;
import org.zhiye.web.Uis;

/** An enterprise's own application for an account: first who and for whom, then the letter of authority. */
@Controller
class AgentApplyController {
    private final ApplicationDesk desk;
    private final AgentReading reading;
    private final Enterprises enterprises;
    private final ReferenceData reference;
    private final Captchas captchas;
    private final CodeSending sending;
    private final Visitor visitor;
    private final Kernels kernels;
    private final Uis uis;

    AgentApplyController(
            ApplicationDesk desk,
            AgentReading reading,
            Enterprises enterprises,
            ReferenceData reference,
            Captchas captchas,
            CodeSending sending,
            Visitor visitor,
            Kernels kernels,
            Uis uis) {
        this.desk = desk;
        this.reading = reading;
        this.enterprises = enterprises;
        this.reference = reference;
        this.captchas = captchas;
        this.sending = sending;
        this.visitor = visitor;
        this.kernels = kernels;
        this.uis = uis;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/enterprise/apply")
    String blank(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(ApplyForm.blank(), new Problems(), null, request, response, model);
    }

    /** A new picture, for browsers without JavaScript; what was typed stays. */
    @Access(scope = Scope.PUBLIC)
    @PostMapping("/enterprise/apply/captcha")
    String captcha(
            @ModelAttribute ApplyForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(form, new Problems(), null, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/enterprise/apply/code")
    Object code(@ModelAttribute ApplyForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var mobile = reading.mobile(form, problems);
        var ui = uis.of(request, response);
        var asked = new CodeSending.Asked(
                Purpose.ACTIVATE,
                visitor.of(request, response),
                CaptchaPurpose.ACTIVATE,
                form.captchaToken(),
                form.captcha());
        var sent = mobile == null ? null : sending.send(asked, mobile, ui.language(), request, problems);
        return Visitor.isScript(request)
                ? CodeSending.json(ui, sent, "code.sent", problems)
                : page(form, problems, sent, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/enterprise/apply")
    String begin(
            @ModelAttribute ApplyForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var enterprise = enterprise(form, problems);
        var representative = problems.filled(
                        "legalRepresentative", form.legalRepresentative(), "apply.representative_empty")
                ? problems.read("legalRepresentative", form.legalRepresentative(), "value.name-shape", Names::person)
                : null;
        var agent = reading.agent(form, problems);
        problems.filled("code", form.code(), "otp.empty");
        if (enterprise == null || representative == null || agent == null || problems.any()) {
            return page(form, problems, null, request, response, model);
        }
        var language = uis.of(request, response).language();
        var wanted = new ApplicationDesk.Wanted(enterprise, representative, agent, language, Typed.text(form.code()));
        return switch (desk.begin(wanted, visitor.of(request, response), DeedKey.of(form.deed()), form.contents())) {
            case ApplicationDesk.Outcome.Begun begun -> "redirect:" + begun.answer();
            case ApplicationDesk.Outcome.Code code -> {
                problems.add("code", code.spent().key());
                yield page(form, problems, null, request, response, model);
            }
        };
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/enterprise/apply/{id}")
    String application(
            @PathVariable ApplicationId id, HttpServletRequest request, HttpServletResponse response, Model model) {
        var it = desk.mine(id, visitor.of(request, response));
        return page(it, new Problems(), request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/enterprise/apply/{id}/letter")
    String letter(
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable MultipartFile letter,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var it = desk.mine(id, visitor.of(request, response));
        var problems = new Problems();
        if (it.state() != Application.State.STARTED) {
            return "redirect:/enterprise/apply/" + id;
        }
        if (letter == null || letter.isEmpty()) {
            problems.add("letter", "apply.letter_empty");
            return page(it, problems, request, response, model);
        }
        var upload = bytes(letter);
        var jpeg = kernels.run(() -> {
            var taken = Pictures.take(upload, letter.getOriginalFilename());
            if (!taken.taken()) {
                problems.add("letter", taken.verdict().key(), taken.detected().label());
                return new byte[0];
            }
            return taken.required().jpeg();
        });
        if (problems.any()) {
            return page(it, problems, request, response, model);
        }
        desk.send(it, jpeg);
        return "redirect:/enterprise/apply/" + id;
    }

    private @Nullable Enterprise enterprise(ApplyForm form, Problems problems) {
        var uscc = AgentReading.uscc(form.uscc(), problems);
        if (uscc == null) {
            return null;
        }
        var found = enterprises.find(uscc);
        problems.unless(found.isPresent(), "uscc", "apply.unknown");
        found.flatMap(desk::closed).ifPresent(key -> problems.add("uscc", key));
        return found.orElse(null);
    }

    private String page(
            ApplyForm form,
            Problems problems,
            CodeSending.@Nullable Result sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Visitor.keepOut(response);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var ui = uis.of(request, response);
        model.addAttribute(
                "page",
                ApplyPage.of(
                        form,
                        reading.fields(form, ui.language()),
                        captchas.show(CaptchaPurpose.ACTIVATE, request, response),
                        sent == null ? "" : sent.to(),
                        sent == null ? 0 : sent.seconds(),
                        form.deed() == null ? ui.deedKey() : form.deed(),
                        problems));
        return "enterprise/apply";
    }

    private String page(
            Application it, Problems problems, HttpServletRequest request, HttpServletResponse response, Model model) {
        Visitor.keepOut(response);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var language = uis.of(request, response).language();
        var enterprise = enterprises.find(it.enterprise()).orElseThrow(NotThere::new);
        model.addAttribute(
                "page",
                new ApplicationPage(
                        "/enterprise/apply/" + it.id(),
                        it.state().name(),
                        enterprise.name(),
                        enterprise.uscc().value(),
                        it.legalRepresentative(),
                        it.agent().name(),
                        it.agent().document().masked(),
                        it.agent().mobile().masked(),
                        reference
                                .provinces()
                                .find(enterprise.province())
                                .map(province -> province.authority().in(language))
                                .orElse(""),
                        it.at(),
                        it.reason(),
                        problems));
        return "enterprise/application";
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
