package org.zhiye.person;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
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
import org.zhiye.photo.PhotoSpec;
import org.zhiye.photo.Picture;
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

    /** What an upload becomes: the file to keep, or what is wrong with the photo. */
    private record Made(byte @Nullable [] jpeg, @Nullable PhotoFindings findings) {}

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/attachments")
    String show(
            @Me PersonId me,
            @RequestParam(defaultValue = "") String stored,
            @RequestParam(defaultValue = "") String removed,
            Model model) {
        var facts = people.facts(me);
        model.addAttribute("page", page(facts, new Problems(), label(facts, stored), label(facts, removed)));
        return "person/wallet";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/attachments/{slug}")
    String look(@Me PersonId me, @PathVariable String slug, Model model) {
        var facts = people.facts(me);
        var kind = kind(facts, slug);
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
            HttpServletResponse response,
            Model model) {
        var facts = people.facts(me);
        var kind = kind(facts, slug);
        var problems = new Problems();
        try {
            var made = uploads.take(file, maker(kind));
            if (made.findings() == null && made.jpeg() != null) {
                var brought = documents.bring(me.value(), kind.name(), made.jpeg(), JPEG);
                return "redirect:" + wallet.put(me, DeedKey.of(deed), kind, brought);
            }
            if (made.findings() != null) {
                wallet.refused(me, made.findings());
                facts = facts.with(made.findings());
            }
            problems.add(slug, PersonReason.PHOTO_UNFIT);
        } catch (Refused e) {
            problems.add(slug, e.reason(), e.arguments().toArray());
        }
        response.setStatus(422);
        model.addAttribute("page", page(facts, problems, "", ""));
        return "person/wallet";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/attachments/{slug}/remove")
    String remove(@Me PersonId me, @PathVariable String slug, @RequestParam(required = false) @Nullable String deed) {
        var kind = AttachmentKind.find(slug).orElseThrow(NotThere::new);
        return "redirect:" + wallet.remove(me, DeedKey.of(deed), kind);
    }

    private static Function<Picture, Made> maker(AttachmentKind kind) {
        return kind == AttachmentKind.ID_PHOTO ? WalletController::photo : picture -> scan(picture, kind);
    }

    private static Made photo(Picture picture) {
        var report = PhotoSpec.ID_PHOTO.check(picture);
        return report.ok()
                ? new Made(PhotoSpec.ID_PHOTO.produce(picture), null)
                : new Made(null, PhotoFindings.of(report));
    }

    private static Made scan(Picture picture, AttachmentKind kind) {
        int longer = Math.max(picture.width(), picture.height());
        int shorter = Math.min(picture.width(), picture.height());
        if (longer < kind.longSide() || shorter < kind.shortSide()) {
            throw new Refused(
                    PersonReason.ATTACHMENT_TOO_SMALL,
                    picture.width(),
                    picture.height(),
                    kind.longSide(),
                    kind.shortSide());
        }
        return new Made(picture.jpeg(), null);
    }

    private static AttachmentKind kind(PersonFacts facts, String slug) {
        return AttachmentKind.find(slug).filter(facts.needed()::contains).orElseThrow(NotThere::new);
    }

    private static String label(PersonFacts facts, String slug) {
        return AttachmentKind.find(slug)
                .filter(facts.needed()::contains)
                .map(facts::label)
                .orElse("");
    }

    private static WalletPage page(PersonFacts facts, Problems problems, String stored, String removed) {
        var items = facts.needed().stream().map(kind -> item(facts, kind)).toList();
        return new WalletPage(items, facts.missing().size(), problems, stored, removed);
    }

    private static WalletPage.Item item(PersonFacts facts, AttachmentKind kind) {
        var attached = facts.attached(kind);
        return new WalletPage.Item(
                kind.slug(),
                facts.label(kind),
                attached.map(it -> FILES + it.document()).orElse(""),
                attached.map(Attached::at).orElse(null),
                kind == AttachmentKind.ID_PHOTO ? facts.refusedPhoto().failed() : java.util.List.of());
    }
}
