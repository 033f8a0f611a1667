package org.zhiye.filing.progress;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.filing.CaseState;
import org.zhiye.filing.DeclarationLines;
import org.zhiye.filing.Declarations;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingDesk;
import org.zhiye.filing.Filings;
import org.zhiye.filing.FindingLine;
import org.zhiye.filing.Turn;
import org.zhiye.filing.apply.Menu;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Messages;
import org.zhiye.web.PublicAddress;
import org.zhiye.web.Scope;

/** 进度查询: a person's cases, each with whose turn it is and until when. */
@Controller
class ProgressController {
    private final Filings filings;
    private final FilingDesk desk;
    private final Declarations declarations;
    private final CaseView view;
    private final ReferenceData reference;
    private final Messages messages;
    private final PublicAddress address;

    ProgressController(
            Filings filings,
            FilingDesk desk,
            Declarations declarations,
            CaseView view,
            ReferenceData reference,
            Messages messages,
            PublicAddress address) {
        this.filings = filings;
        this.desk = desk;
        this.declarations = declarations;
        this.view = view;
        this.reference = reference;
        this.messages = messages;
        this.address = address;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/progress")
    String list(
            @Me PersonId me, @RequestParam(required = false) @Nullable String holder, Language language, Model model) {
        var chosen = Menu.holder(reference, holder);
        var cases = filings.of(me).stream()
                .filter(it -> chosen.isEmpty() || chosen.get().equals(it.holder()))
                .toList();
        int open = (int) cases.stream().filter(Filing::open).count();
        int mine = (int) cases.stream().filter(it -> it.turn() == Turn.PERSON).count();
        var rows = cases.stream()
                .map(it -> new ProgressPage.Row(
                        "/progress/" + it.id(),
                        it.number(),
                        reference.name(it.holder(), language) + "　"
                                + it.business().words().in(language),
                        CaseState.key(it),
                        CaseView.tone(it),
                        it.open() ? view.office(it, language) : "",
                        it.due(),
                        it.submittedAt(),
                        Optional.ofNullable(it.enterpriseName()).orElse("")))
                .toList();
        model.addAttribute(
                "page",
                new ProgressPage(Menu.holders(reference, chosen, language), sentence(open, mine), open, mine, rows));
        return "filing/progress";
    }

    /** What the list opens with. */
    private static String sentence(int open, int mine) {
        return mine > 0
                ? "filing.progress.list.mine"
                : open > 0 ? "filing.progress.list.open" : "filing.progress.list.none";
    }

    /** The case that a form led to: a form sent twice comes back to it. */
    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/progress/newest")
    String newest(@Me PersonId me) {
        return filings.of(me).stream()
                .findFirst()
                .map(it -> "redirect:/progress/" + it.id())
                .orElse("redirect:/progress");
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/progress/{id}")
    String one(
            @Me PersonId me,
            @PathVariable FilingId id,
            @RequestParam(required = false) @Nullable String submitted,
            Language language,
            Model model) {
        model.addAttribute("page", view.page(filings.of(me, id), submitted != null, language));
        return "filing/progressCase";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/progress/{id}/declaration")
    String declaration(@Me PersonId me, @PathVariable FilingId id, Language language, Model model) {
        var filing = filings.of(me, id);
        var declaration = declarations.newest(filing);
        model.addAttribute(
                "page",
                new DeclarationPage(
                        id.toString(),
                        filing.number(),
                        DeclarationLines.of(filing, declaration, reference, messages, language),
                        FindingLine.of(declaration.findings(), filing.holder(), reference, language)));
        return "filing/declaration";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/progress/{id}/withdraw")
    String sure(@Me PersonId me, @PathVariable FilingId id, Language language, Model model) {
        var filing = filings.of(me, id);
        if (!filing.open()) {
            throw new NotThere();
        }
        model.addAttribute("page", view.page(filing, false, language));
        return "filing/withdraw";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/progress/{id}/withdraw")
    String withdraw(@Me PersonId me, @PathVariable FilingId id, @RequestParam(required = false) @Nullable String deed) {
        return "redirect:" + desk.withdraw(me, id, DeedKey.of(deed));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/progress/{id}/correct")
    String correct(@Me PersonId me, @PathVariable FilingId id) {
        return "redirect:/filings/drafts/" + desk.beginCorrection(me, id);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/progress/{id}/again")
    String again(@Me PersonId me, @PathVariable FilingId id) {
        return "redirect:/filings/drafts/" + desk.again(me, id);
    }

    /** The deadline at hand, for the person's own calendar. */
    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/progress/{id}/deadline.ics")
    ResponseEntity<String> deadline(@Me PersonId me, @PathVariable FilingId id, Language language) {
        var it = filings.of(me, id);
        if (it.due() == null) {
            throw new NotThere();
        }
        var words = messages.text(
                language,
                it.turn() == Turn.PERSON ? "filing.calendar.mine" : "filing.calendar.office",
                it.business().words().in(language),
                it.number());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + it.number() + ".ics\"")
                .body(Calendar.of(it, it.due(), words, address.of("/progress/" + id)));
    }
}
