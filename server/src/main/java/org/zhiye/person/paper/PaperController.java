package org.zhiye.person.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiye.document.Documents;
import org.zhiye.document.Stored;
import org.zhiye.document.Uploads;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.person.Paper;
import org.zhiye.person.PaperKind;
import org.zhiye.person.Papers;
import org.zhiye.person.PersonReason;
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

/** The evidence in the wallet: look at, add pages, put in order, remove. */
@Controller
class PaperController {
    private static final String JPEG = "image/jpeg";
    private static final Set<String> TOLD = Set.of("added", "removed");

    private final Papers papers;
    private final PaperDesk desk;
    private final Documents documents;
    private final Uploads uploads;

    PaperController(Papers papers, PaperDesk desk, Documents documents, Uploads uploads) {
        this.papers = papers;
        this.desk = desk;
        this.documents = documents;
        this.uploads = uploads;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/papers")
    String all(@Me PersonId me, Model model) {
        var all = papers.of(me);
        model.addAttribute(
                "page",
                new PapersPage(Arrays.stream(PaperKind.values())
                        .map(kind -> item(kind, Optional.ofNullable(all.get(kind))))
                        .toList()));
        return "person/papers";
    }

    private static PapersPage.Item item(PaperKind kind, Optional<Paper> paper) {
        return new PapersPage.Item(
                kind.slug(),
                kind.label(),
                kind.label() + ".hint",
                paper.map(it -> it.pages().stream().map(Paper.Page::file).toList())
                        .orElse(List.of()),
                paper.map(Paper::changed).orElse(null));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/papers/{slug}")
    String one(
            @Me PersonId me,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable DraftId draft,
            @RequestParam(defaultValue = "") String told,
            Model model) {
        return page(me, kind(slug), draft, TOLD.contains(told) ? "paper.told_" + told : "", new Problems(), model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/papers/{slug}")
    String add(
            @Me PersonId me,
            @PathVariable String slug,
            @RequestParam(required = false) MultipartFile @Nullable [] file,
            @RequestParam(required = false) @Nullable String deed,
            @RequestParam(required = false) @Nullable DraftId draft,
            HttpServletResponse response,
            Model model) {
        var kind = kind(slug);
        try {
            return "redirect:" + desk.add(sending(me, deed, kind, draft, "added"), brought(me, kind, file));
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    me,
                    kind,
                    draft,
                    "",
                    new Problems().add("file", e.reason(), e.arguments().toArray()),
                    model);
        }
    }

    private List<Stored> brought(PersonId me, PaperKind kind, MultipartFile @Nullable [] files) {
        // a field without a file comes with an empty one
        var sent = files == null || files.length == 0 ? new MultipartFile[1] : files;
        if (sent.length > kind.most()) {
            throw new Refused(PersonReason.PAPER_FULL, kind.most());
        }
        var brought = new ArrayList<Stored>();
        for (MultipartFile file : sent) {
            var jpeg = uploads.take(file, Picture::jpeg);
            brought.add(documents.bring(me.value(), kind.name(), jpeg, JPEG));
        }
        return brought;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/papers/{slug}/pages/{id}/up")
    String up(
            @Me PersonId me,
            @PathVariable String slug,
            @PathVariable DocumentId id,
            @RequestParam(required = false) @Nullable String deed,
            @RequestParam(required = false) @Nullable DraftId draft) {
        return "redirect:" + desk.move(sending(me, deed, kind(slug), draft, ""), id, -1);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/papers/{slug}/pages/{id}/down")
    String down(
            @Me PersonId me,
            @PathVariable String slug,
            @PathVariable DocumentId id,
            @RequestParam(required = false) @Nullable String deed,
            @RequestParam(required = false) @Nullable DraftId draft) {
        return "redirect:" + desk.move(sending(me, deed, kind(slug), draft, ""), id, 1);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/papers/{slug}/pages/{id}/remove")
    String remove(
            @Me PersonId me,
            @PathVariable String slug,
            @PathVariable DocumentId id,
            @RequestParam(required = false) @Nullable String deed,
            @RequestParam(required = false) @Nullable DraftId draft) {
        return "redirect:" + desk.remove(sending(me, deed, kind(slug), draft, "removed"), id);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/papers/{slug}/remove")
    String clear(
            @Me PersonId me,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String deed,
            @RequestParam(required = false) @Nullable DraftId draft) {
        return "redirect:" + desk.clear(sending(me, deed, kind(slug), draft, "removed"));
    }

    private static PaperKind kind(String slug) {
        return PaperKind.find(slug).orElseThrow(NotThere::new);
    }

    private static PaperDesk.Sending sending(
            PersonId me, @Nullable String deed, PaperKind kind, @Nullable DraftId draft, String told) {
        var answer = new StringBuilder(Papers.address(kind, draft));
        if (!told.isEmpty()) {
            answer.append(draft == null ? '?' : '&').append("told=").append(told);
        }
        return new PaperDesk.Sending(me, DeedKey.of(deed), kind, answer.toString());
    }

    private String page(
            PersonId me, PaperKind kind, @Nullable DraftId draft, String told, Problems problems, Model model) {
        var pages = papers.current(me, kind).map(Paper::pages).orElse(List.of());
        model.addAttribute(
                "page",
                new PapersPage.One(
                        kind.slug(),
                        kind.label(),
                        kind.label() + ".hint",
                        kind.most(),
                        pages.stream()
                                .map(it -> new PapersPage.Page(it.document().toString(), it.file(), it.at()))
                                .toList(),
                        draft == null ? "" : draft.toString(),
                        told,
                        problems));
        return "person/paper";
    }
}
