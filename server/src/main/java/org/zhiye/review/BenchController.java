package org.zhiye.review;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.document.Documents;
import org.zhiye.filing.Declarations;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Language;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;

/** The bench of province and ministry: the queue, a case with its papers, the number in full. */
@Controller
class BenchController {
    private final Queues queues;
    private final CaseFiles files;
    private final Sight sight;
    private final Claims claims;
    private final Declarations declarations;
    private final Documents documents;
    private final NumberDesk numbers;

    BenchController(
            Queues queues,
            CaseFiles files,
            Sight sight,
            Claims claims,
            Declarations declarations,
            Documents documents,
            NumberDesk numbers) {
        this.queues = queues;
        this.files = files;
        this.sight = sight;
        this.claims = claims;
        this.declarations = declarations;
        this.documents = documents;
        this.numbers = numbers;
    }

    @Access(
            value = {
                Role.PROVINCE_ACCEPTOR,
                Role.PROVINCE_REVIEWER,
                Role.PROVINCE_SUPERVISOR,
                Role.JOINT_REVIEWER,
                Role.MINISTRY_ACCEPTOR,
                Role.MINISTRY_REVIEWER,
                Role.MINISTRY_SUPERVISOR
            },
            scope = Scope.PROVINCE)
    @GetMapping("/review")
    String queue(@Me Caller me, Asked asked, Language language, Model model) {
        model.addAttribute("page", queues.page(me, asked, language));
        return "review/queue";
    }

    @Access(
            value = {
                Role.PROVINCE_ACCEPTOR,
                Role.PROVINCE_REVIEWER,
                Role.PROVINCE_SUPERVISOR,
                Role.JOINT_REVIEWER,
                Role.MINISTRY_ACCEPTOR,
                Role.MINISTRY_REVIEWER,
                Role.MINISTRY_SUPERVISOR
            },
            scope = Scope.PROVINCE)
    @GetMapping("/review/cases/{id}")
    String one(
            @Me Caller me,
            @PathVariable FilingId id,
            Asked asked,
            @RequestParam(required = false) @Nullable String done,
            Language language,
            Model model) {
        model.addAttribute(
                "page",
                files.page(new CaseFiles.Look(
                        me, sight.officers(me, id), asked, Typed.NOTHING, new Problems(), done != null, language)));
        return "review/case";
    }

    /** 接手: a colleague has the case open and does not finish it. */
    @Access(
            value = {
                Role.PROVINCE_ACCEPTOR,
                Role.PROVINCE_REVIEWER,
                Role.JOINT_REVIEWER,
                Role.MINISTRY_ACCEPTOR,
                Role.MINISTRY_REVIEWER
            },
            scope = Scope.PROVINCE)
    @PostMapping("/review/cases/{id}/claim")
    String takeOver(@Me Caller me, @PathVariable FilingId id) {
        var it = sight.officers(me, id);
        var desk = Desk.of(me, it).orElseThrow(() -> new Refused(GroundReason.CHANGED_MEANWHILE));
        claims.takeOver(id, desk.claim(me), me.id());
        return "redirect:/review/cases/" + id;
    }

    /** The document number in full; that somebody looked is entered in the person's trail. */
    @Access(
            value = {Role.PROVINCE_ACCEPTOR, Role.PROVINCE_REVIEWER, Role.MINISTRY_ACCEPTOR, Role.MINISTRY_REVIEWER},
            scope = Scope.PROVINCE)
    @PostMapping("/review/cases/{id}/number")
    String number(
            @Me Caller me,
            @PathVariable FilingId id,
            @RequestParam(required = false) @Nullable String deed,
            Model model) {
        model.addAttribute("page", numbers.look(me, id, DeedKey.of(deed)));
        return "review/number";
    }

    /** A paper of the declaration: the document that was declared, even if the person has replaced it since. */
    @Access(
            value = {
                Role.PROVINCE_ACCEPTOR,
                Role.PROVINCE_REVIEWER,
                Role.PROVINCE_SUPERVISOR,
                Role.JOINT_REVIEWER,
                Role.MINISTRY_ACCEPTOR,
                Role.MINISTRY_REVIEWER,
                Role.MINISTRY_SUPERVISOR
            },
            scope = Scope.PROVINCE)
    @GetMapping("/review/cases/{id}/documents/{kind}")
    ResponseEntity<InputStreamResource> document(@Me Caller me, @PathVariable FilingId id, @PathVariable String kind) {
        var it = sight.officers(me, id);
        // further-page.2 is FURTHER_PAGE.2
        var paper = declarations
                .newest(it)
                .documents()
                .get(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        if (paper == null) {
            throw new NotThere();
        }
        return documents.serve(
                documents.find(DocumentId.of(paper.id()), it.person().value()));
    }
}
