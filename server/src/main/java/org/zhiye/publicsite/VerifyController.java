package org.zhiye.publicsite;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Day;
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

    VerifyController(ObjectProvider<CertificateCheck> certificates, ReferenceData reference, Day day) {
        this.certificates = certificates.getIfAvailable(() -> new NoCertificates(day));
        this.reference = reference;
    }

    /** An installation without certificates can't tell. */
    private record NoCertificates(Day day) implements CertificateCheck {
        @Override
        public Verdict byCode(CheckCode code) {
            return Verdict.of(Verdict.Outcome.CANNOT_TELL, day.now());
        }

        @Override
        public Verdict byToken(String token) {
            return Verdict.of(Verdict.Outcome.CANNOT_TELL, day.now());
        }
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/verify")
    String verify(
            @RequestParam(required = false) @Nullable String code,
            Language language,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        Verdict verdict = null;
        if (code != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            problems.unless(!code.isBlank(), "code", "verify.code.missing");
            var typed = problems.read("code", code, "verify.code.missing", CheckCode::of);
            verdict = typed == null ? null : certificates.byCode(typed);
        }
        if (problems.any()) {
            response.setStatus(422);
        }
        return page(model, code == null ? "" : code.strip(), problems, verdict, language);
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/c/{token}")
    String scanned(@PathVariable String token, Language language, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return page(model, "", new Problems(), certificates.byToken(token), language);
    }

    String page(Model model, String code, Problems problems, @Nullable Verdict verdict, Language language) {
        var answer = verdict == null
                ? null
                : new VerifyPage.Answer(
                        verdict.outcome().key(),
                        verdict.outcome().tone(),
                        verdict.at(),
                        verdict.since(),
                        verdict.facts() == null ? List.of() : facts(verdict.facts(), language),
                        verdict.differences());
        model.addAttribute("page", new VerifyPage(code, problems, answer));
        return "publicsite/verify";
    }

    private List<VerifyPage.Fact> facts(Verdict.Facts facts, Language language) {
        var all = new ArrayList<VerifyPage.Fact>();
        all.add(new VerifyPage.Fact("verify.fact.name", List.of(facts.name())));
        all.add(new VerifyPage.Fact(
                "verify.fact.holder", List.of(facts.holder().words().in(language))));
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
            case ZH_HANS, ZH_HANT -> name + "　至 " + line.to();
            case EN -> name + ", until " + line.to();
        };
    }
}
