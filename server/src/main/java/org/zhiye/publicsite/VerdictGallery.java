package org.zhiye.publicsite;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiye.certificate.Verdict;
import org.zhiye.ground.Day;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.Language;
import org.zhiye.web.Access;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;

/** In demonstration mode: each verdict as it looks, with a certificate that does not exist. */
@Controller
@Profile("demo")
class VerdictGallery {
    private final VerifyController pages;
    private final Day day;

    VerdictGallery(VerifyController pages, Day day) {
        this.pages = pages;
        this.day = day;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/demo/verdicts/{name}")
    String show(@PathVariable String name, Language language, Model model) {
        var outcome = Arrays.stream(Verdict.Outcome.values())
                .filter(it -> it.key().endsWith("." + name))
                .findFirst()
                .orElseThrow(NotThere::new);
        return pages.page(model, "", new Problems(), verdict(outcome), null, language);
    }

    private Verdict verdict(Verdict.Outcome outcome) {
        return switch (outcome) {
            case NOT_GENUINE, NOT_FOUND, CANNOT_TELL -> Verdict.of(outcome, day.now());
            case VALID, WINDOW_OVER, EXPIRED -> new Verdict(outcome, day.now(), null, facts(), List.of());
            case SUSPENDED, CANCELLED, LAPSED, RESCINDED, REVOKED ->
                new Verdict(outcome, day.now(), day.today().minusDays(40), facts(), List.of());
            case SUPERSEDED ->
                new Verdict(
                        outcome,
                        day.now(),
                        null,
                        facts(),
                        List.of(new Verdict.Difference("verify.fact.employer", "广东华建二公司市政工程有限公司", "上海华建二局建设工程有限公司")));
        };
    }

    private Verdict.Facts facts() {
        LocalDate end = day.today().plusYears(3).minusDays(1);
        return new Verdict.Facts(
                "林晓峰",
                "沪1312018202600139",
                HolderType.CONSTRUCTOR_1,
                "上海华建二局建设工程有限公司",
                List.of(new Verdict.Line("JZ", end, false), new Verdict.Line("JD", end, false)),
                day.today().plusDays(179));
    }
}
