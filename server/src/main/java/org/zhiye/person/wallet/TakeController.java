package org.zhiye.person.wallet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiye.ground.NotThere;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.person.PhotoFindings;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** A page for taking each attachment, and its checks; what was taken is stored by the wallet's upload. */
@Controller
class TakeController {
    private final People people;
    private final Checking checking;
    private final Uis uis;

    TakeController(People people, Checking checking, Uis uis) {
        this.uis = uis;
        this.people = people;
        this.checking = checking;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/attachments/{slug}/take")
    String show(@Me PersonId me, @PathVariable String slug, Model model) {
        var facts = people.facts(me);
        var kind = facts.asked(slug).orElseThrow(NotThere::new);
        model.addAttribute("page", page(facts, kind, new PhotoFindings(java.util.List.of()), new Problems()));
        return "person/take";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/attachments/{slug}/check")
    ResponseEntity<CheckAnswer> check(
            @Me PersonId me,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String crop,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kind = AttachmentKind.find(slug).orElseThrow(NotThere::new);
        return checking.answer(me, kind, file, crop, uis.of(request, response));
    }

    static TakePage page(PersonFacts facts, AttachmentKind kind, PhotoFindings findings, Problems problems) {
        var address = "/me/attachments/" + kind.slug();
        return new TakePage(
                kind.slug(), facts.label(kind), address, address + "/check", true, findings.failed(), problems);
    }
}
