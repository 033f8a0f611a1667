package org.zhiye.filing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
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
import org.zhiye.ground.NotThere;
import org.zhiye.photo.Picture;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;

/** The evidence of a filing: the qualification certificate's scan, the proof of continuing education. */
@Controller
class EvidenceController extends DraftPages {
    /** Address → the draft's field and the heading. */
    static final Map<String, Kind> KINDS = Map.of(
            "qualification", new Kind(Draft.OWN_SCAN, "filing.own.scan", "QUALIFICATION_CERTIFICATE"),
            "education", new Kind(Draft.EDUCATION_PROOF, "filing.section.proof", "CONTINUING_EDUCATION"));

    /** A kind of evidence. */
    record Kind(String field, String titleKey, String document) {}

    private final Drafts drafts;
    private final Documents documents;
    private final Uploads uploads;

    EvidenceController(Drafts drafts, Documents documents, Uploads uploads) {
        this.drafts = drafts;
        this.documents = documents;
        this.uploads = uploads;
    }

    static String kind(String asked) {
        if (!KINDS.containsKey(asked)) {
            throw new NotThere();
        }
        return asked;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/filings/drafts/{id}/evidence/{kind}")
    String page(@Me PersonId me, @PathVariable DraftId id, @PathVariable String kind, Model model) {
        return page(drafts.of(me, id), kind(kind), new Problems(), model);
    }

    private static String page(Draft draft, String kind, Problems problems, Model model) {
        var it = of(kind);
        model.addAttribute(
                "page",
                new EvidencePage(draft.id().toString(), kind, it.titleKey(), draft.ticked(it.field()), problems));
        return "filing/upload";
    }

    private static Kind of(String kind) {
        return java.util.Objects.requireNonNull(KINDS.get(kind(kind)));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/drafts/{id}/evidence/{kind}")
    String upload(
            @Me PersonId me,
            @PathVariable DraftId id,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model) {
        var draft = drafts.of(me, id);
        var it = of(kind);
        try {
            var jpeg = uploads.take(file, Picture::jpeg);
            var stored = documents.add(me.value(), it.document(), jpeg, "image/jpeg");
            drafts.save(me, id, Map.of(it.field(), stored.id().toString()));
            return "redirect:/filings/drafts/" + id + "#" + it.field();
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    draft,
                    kind,
                    new Problems().add("file", e.reason(), e.arguments().toArray()),
                    model);
        }
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/filings/drafts/{id}/evidence/{kind}/file")
    ResponseEntity<InputStreamResource> file(@Me PersonId me, @PathVariable DraftId id, @PathVariable String kind) {
        var draft = drafts.of(me, id);
        var field = of(kind).field();
        if (!draft.ticked(field)) {
            throw new NotThere();
        }
        return documents.serve(documents.find(DocumentId.of(draft.text(field)), me.value()));
    }
}
