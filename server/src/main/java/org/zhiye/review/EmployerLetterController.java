package org.zhiye.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.enterprise.Activations;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.filing.Filings;
import org.zhiye.filing.Stage;
import org.zhiye.ground.DeedKey;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;

/** 企业确认函, for the person whose employer has no account. */
@Controller
class EmployerLetterController {
    private static final String ACTIVATION = "/enterprise/activate";

    private final EmployerLetters letters;
    private final Filings filings;
    private final Enterprises enterprises;
    private final Activations activations;

    EmployerLetterController(
            EmployerLetters letters, Filings filings, Enterprises enterprises, Activations activations) {
        this.letters = letters;
        this.filings = filings;
        this.enterprises = enterprises;
        this.activations = activations;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/filings/{id}/letter")
    String page(@Me PersonId me, @PathVariable FilingId id, Model model) {
        var it = filings.of(me, id);
        boolean waiting = it.stage() == Stage.WITH_ENTERPRISE && it.enterprise() != null;
        model.addAttribute(
                "page",
                new EmployerLetterPage(
                        id.toString(),
                        it.number(),
                        Objects.requireNonNullElse(it.enterpriseName(), ""),
                        it.due(),
                        waiting,
                        waiting && enterprises.hasAgent(Objects.requireNonNull(it.enterprise())),
                        waiting ? letters.code(it).orElse("") : "",
                        activations.days(),
                        ACTIVATION,
                        DeedKey.fresh().value().toString()));
        return "review/employerLetter";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/{id}/letter")
    String make(@Me PersonId me, @PathVariable FilingId id, @RequestParam(required = false) @Nullable String deed) {
        return "redirect:" + letters.make(me, id, DeedKey.of(deed));
    }
}
