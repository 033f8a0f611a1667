package org.zhiye.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiye.captcha.CaptchaAnswer;
import org.zhiye.captcha.CaptchaPurpose;
import org.zhiye.captcha.CaptchaView;
import org.zhiye.captcha.Captchas;
import org.zhiye.certificate.CertificateCheck;
import org.zhiye.certificate.Verdict;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.CheckCode;
import org.zhiye.shared.Language;
import org.zhiye.web.Access;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;

/** A stranger checks a certificate: by the QR's address or by the code under it. */
@Controller
class VerifyController {
    private final CertificateCheck certificates;
    private final ReferenceData reference;
    private final Captchas captchas;
    private final Guesses guesses;

    VerifyController(CertificateCheck certificates, ReferenceData reference, Captchas captchas, Guesses guesses) {
        this.certificates = certificates;
        this.reference = reference;
        this.captchas = captchas;
        this.guesses = guesses;
    }

    /** What the form sends. */
    record Form(
            @Nullable String code,
            @Nullable String captcha,
            @Nullable String captchaToken) {}

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/verify")
    String verify(Form form, Language language, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        Verdict verdict = null;
        if (form.code() != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            verdict = asked(form, problems, request);
        }
        if (problems.any()) {
            response.setStatus(422);
        }
        var captcha =
                guesses.many(request.getRemoteAddr()) ? captchas.show(CaptchaPurpose.VERIFY, request, response) : null;
        return page(model, form.code() == null ? "" : form.code().strip(), problems, verdict, captcha, language);
    }

    private @Nullable Verdict asked(Form form, Problems problems, HttpServletRequest request) {
        problems.unless(form.code() != null && !form.code().isBlank(), "code", "verify.code.missing");
        var code = problems.read("code", form.code(), "verify.code.missing", CheckCode::of);
        if (code == null) {
            return null;
        }
        var address = request.getRemoteAddr();
        if (guesses.many(address)) {
            var answer = captchas.use(CaptchaPurpose.VERIFY, form.captchaToken(), form.captcha(), request);
            if (answer != CaptchaAnswer.RIGHT) {
                problems.add("captcha", answer.key());
                return null;
            }
        }
        var verdict = certificates.byCode(code);
        if (verdict.outcome() == Verdict.Outcome.NOT_FOUND) {
            guesses.missed(address);
        }
        return verdict;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/c/{token}")
    String scanned(
            @PathVariable String token,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var captcha =
                guesses.many(request.getRemoteAddr()) ? captchas.show(CaptchaPurpose.VERIFY, request, response) : null;
        return page(model, "", new Problems(), certificates.byToken(token), captcha, language);
    }

    String page(
            Model model,
            String code,
            Problems problems,
            @Nullable Verdict verdict,
            @Nullable CaptchaView captcha,
            Language language) {
        var answer = verdict == null
                ? null
                : new VerifyPage.Answer(
                        verdict.outcome().key(),
                        verdict.outcome().tone(),
                        verdict.at(),
                        verdict.since(),
                        verdict.facts() == null ? List.of() : facts(verdict.facts(), language),
                        verdict.differences().stream()
                                .map(it -> new VerifyPage.Difference(it.key(), it.printed(), it.registered()))
                                .toList());
        model.addAttribute("page", new VerifyPage(code, problems, answer, captcha));
        return "publicsite/verify";
    }

    private List<VerifyPage.Fact> facts(Verdict.Facts facts, Language language) {
        var all = new ArrayList<VerifyPage.Fact>();
        all.add(new VerifyPage.Fact("verify.fact.name", List.of(facts.name())));
        all.add(new VerifyPage.Fact("verify.fact.holder", List.of(reference.name(facts.holder(), language))));
        all.add(new VerifyPage.Fact("verify.fact.number", List.of(facts.number())));
        all.add(new VerifyPage.Fact("verify.fact.employer", List.of(facts.employer())));
        all.add(new VerifyPage.Fact(
                "verify.fact.lines",
                facts.lines().stream().map(line -> line(line, language)).toList()));
        if (facts.copyUntil() != null) {
            all.add(new VerifyPage.Fact(
                    "verify.fact.copy_until", List.of(facts.copyUntil().toString())));
        }
        return all;
    }

    private String line(Verdict.Line line, Language language) {
        var name = reference.specialties().entry(line.specialty()).name().in(language);
        return switch (language) {
            case ZH_HANS -> name + "　至 " + line.to() + (line.continues() ? "（延续注册开放前继续有效）" : "");
            case ZH_HANT -> name + "　至 " + line.to() + (line.continues() ? "（延續註冊開放前繼續有效）" : "");
            case EN -> name + ", until " + line.to() + (line.continues() ? " (goes on until renewal opens)" : "");
        };
    }
}
