package org.zhiye.person.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
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
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.paper.Qr;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.LoginCookie;
import org.zhiye.web.Me;
import org.zhiye.web.PublicAddress;
import org.zhiye.web.Scope;

/** The computer's side: shows the QR code, waits, shows what came, takes it. All of it belongs to the session that made the link. */
@Controller
class PhoneController {
    private static final String ADDRESS = "/me/attachments/{slug}/phone";

    private final People people;
    private final PhoneLinks links;
    private final Documents documents;
    private final LoginCookie cookie;
    private final PublicAddress address;

    PhoneController(People people, PhoneLinks links, Documents documents, LoginCookie cookie, PublicAddress address) {
        this.people = people;
        this.links = links;
        this.documents = documents;
        this.cookie = cookie;
        this.address = address;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(ADDRESS)
    String make(
            @Me PersonId me,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String deed,
            HttpServletRequest request) {
        return "redirect:" + links.make(me, session(request), DeedKey.of(deed), kind(people.facts(me), slug));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(ADDRESS)
    String show(@Me PersonId me, @PathVariable String slug, HttpServletRequest request, Model model) {
        var facts = people.facts(me);
        var kind = kind(facts, slug);
        var link = links.newest(me, session(request), kind).orElse(null);
        if (link == null) {
            return "redirect:/me/attachments/" + slug + "/take";
        }
        if (link.state() == PhoneLink.State.TAKEN) {
            return "redirect:/me/attachments?stored=" + slug + "#" + slug;
        }
        var waiting = link.state() == PhoneLink.State.WAITING;
        var to = address.of("/p/" + links.token(link.id()));
        model.addAttribute("page", new PhonePage(slug, facts.label(kind), link, waiting ? Qr.of(to) : null, to));
        return "person/phone";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(ADDRESS + "/state")
    ResponseEntity<Map<String, String>> state(@Me PersonId me, @PathVariable String slug, HttpServletRequest request) {
        var link = found(me, slug, request).orElseThrow(NotThere::new);
        return ResponseEntity.ok(Map.of("state", link.state().name()));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(ADDRESS + "/picture")
    ResponseEntity<InputStreamResource> picture(
            @Me PersonId me, @PathVariable String slug, HttpServletRequest request) {
        return documents.serve(found(me, slug, request).flatMap(links::picture));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(ADDRESS + "/take")
    String take(
            @Me PersonId me,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable DocumentId document,
            @RequestParam(required = false) @Nullable String deed,
            HttpServletRequest request) {
        if (document == null) {
            throw new NotThere();
        }
        var kind = AttachmentKind.find(slug).orElseThrow(NotThere::new);
        return "redirect:" + links.take(me, session(request), DeedKey.of(deed), kind, document);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(ADDRESS + "/discard")
    String discard(
            @Me PersonId me,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String deed,
            HttpServletRequest request) {
        var kind = AttachmentKind.find(slug).orElseThrow(NotThere::new);
        return "redirect:" + links.discard(me, session(request), DeedKey.of(deed), kind);
    }

    private Optional<PhoneLink> found(PersonId me, String slug, HttpServletRequest request) {
        return AttachmentKind.find(slug).flatMap(kind -> links.newest(me, session(request), kind));
    }

    private byte[] session(HttpServletRequest request) {
        return cookie.current(request).orElseThrow(NotThere::new);
    }

    private static AttachmentKind kind(PersonFacts facts, String slug) {
        return facts.asked(slug).orElseThrow(NotThere::new);
    }
}
