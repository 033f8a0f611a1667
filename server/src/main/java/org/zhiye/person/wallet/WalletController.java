package org.zhiye.person.wallet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiye.document.Documents;
import org.zhiye.document.Uploads;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.person.Attached;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.person.PhotoFindings;
import org.zhiye.person.Wallet;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;

/** The attachment wallet: look at, upload, replace, remove. */
@Controller
class WalletController {
    private static final String JPEG = "image/jpeg";
    private static final String FILES = "/me/files/";

    private final People people;
    private final Wallet wallet;
    private final Documents documents;
    private final Uploads uploads;

    WalletController(People people, Wallet wallet, Documents documents, Uploads uploads) {
        this.people = people;
        this.wallet = wallet;
        this.documents = documents;
        this.uploads = uploads;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/attachments")
    String show(
            @Me PersonId me,
            @RequestParam(defaultValue = "") String stored,
            @RequestParam(defaultValue = "") String removed,
            Model model) {
        var facts = people.facts(me);
        model.addAttribute("page", page(facts, new Problems(), null, label(facts, stored), label(facts, removed)));
        return "person/wallet";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/attachments/{slug}")
    String look(@Me PersonId me, @PathVariable String slug, Model model) {
        var facts = people.facts(me);
        var kind = facts.asked(slug).orElseThrow(NotThere::new);
        var attached = facts.attachments().get(kind);
        if (attached == null) {
            return "redirect:/me/attachments#" + slug;
        }
        model.addAttribute(
                "page", new AttachmentPage(slug, facts.label(kind), FILES + attached.document(), attached.at()));
        return "person/attachment";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(FILES + "{id}")
    ResponseEntity<InputStreamResource> file(@Me PersonId me, @PathVariable DocumentId id) {
        return documents.serve(documents.find(id, me.value()));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/attachments/{slug}")
    String upload(
            @Me PersonId me,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String deed,
            @RequestParam(required = false) @Nullable String crop,
            HttpServletResponse response,
            Model model) {
        var facts = people.facts(me);
        var kind = facts.asked(slug).orElseThrow(NotThere::new);
        var problems = new Problems();
        var findings = new PhotoFindings(List.of());
        try {
            var fitted = uploads.take(file, picture -> Fitted.of(kind, picture, Cut.read(crop)));
            var jpeg = fitted.jpeg();
            if (fitted.ok() && jpeg != null) {
                var brought = documents.bring(me.value(), kind.name(), jpeg, JPEG);
                return "redirect:" + wallet.put(me, DeedKey.of(deed), kind, brought);
            }
            findings = fitted.findings();
            if (kind == AttachmentKind.ID_PHOTO) {
                wallet.refused(me, findings);
            }
            problems.add(slug, kind.unfit());
        } catch (Refused e) {
            problems.add(slug, e.reason(), e.arguments().toArray());
        }
        response.setStatus(422);
        if (crop != null) {
            model.addAttribute("page", TakeController.page(facts, kind, findings, problems));
            return "person/take";
        }
        model.addAttribute("page", page(facts, problems, new Refusal(kind, findings), "", ""));
        return "person/wallet";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/attachments/{slug}/remove")
    String remove(@Me PersonId me, @PathVariable String slug, @RequestParam(required = false) @Nullable String deed) {
        var kind = AttachmentKind.find(slug).orElseThrow(NotThere::new);
        return "redirect:" + wallet.remove(me, DeedKey.of(deed), kind);
    }

    private static String label(PersonFacts facts, String slug) {
        return facts.asked(slug).map(facts::label).orElse("");
    }

    /** What an upload was told just now. */
    private record Refusal(AttachmentKind kind, PhotoFindings findings) {}

    private static WalletPage page(
            PersonFacts facts, Problems problems, @Nullable Refusal refusal, String stored, String removed) {
        var items =
                facts.needed().stream().map(kind -> item(facts, kind, refusal)).toList();
        return new WalletPage(items, facts.missing().size(), problems, stored, removed);
    }

    private static WalletPage.Item item(PersonFacts facts, AttachmentKind kind, @Nullable Refusal refusal) {
        var attached = facts.attached(kind);
        var earlier = kind == AttachmentKind.ID_PHOTO ? facts.refusedPhoto() : new PhotoFindings(List.of());
        var findings = refusal != null && refusal.kind() == kind ? refusal.findings() : earlier;
        return new WalletPage.Item(
                kind.slug(),
                facts.label(kind),
                attached.map(it -> FILES + it.document()).orElse(""),
                attached.map(Attached::at).orElse(null),
                findings.failed());
    }
}
