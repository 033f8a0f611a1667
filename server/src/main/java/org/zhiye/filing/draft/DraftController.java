package org.zhiye.filing.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.filing.Drafts;
import org.zhiye.filing.FilingDesk;
import org.zhiye.ground.BusinessClock;
import org.zhiye.person.PaperKind;
import org.zhiye.person.Papers;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Messages;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;

/** Filling in a draft. */
@Controller
class DraftController extends DraftPages {
    private final FilingDesk desk;
    private final Drafts drafts;
    private final Enterprises enterprises;
    private final FormView form;
    private final ReferenceData reference;
    private final Messages messages;

    DraftController(
            FilingDesk desk,
            Drafts drafts,
            Enterprises enterprises,
            FormView form,
            ReferenceData reference,
            Messages messages) {
        this.desk = desk;
        this.drafts = drafts;
        this.enterprises = enterprises;
        this.form = form;
        this.reference = reference;
        this.messages = messages;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/filings/drafts/{id}")
    String form(@Me PersonId me, @PathVariable DraftId id, Language language, Model model) {
        return form.show(me, drafts.of(me, id), new Problems(), language, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/drafts/{id}")
    String save(
            @Me PersonId me,
            @PathVariable DraftId id,
            DraftForm sent,
            Language language,
            HttpServletResponse response,
            Model model) {
        var saved = drafts.save(me, id, chosen(drafts.of(me, id), sent.typed()), sent.base());
        var draft = saved.draft();
        var differing = differing(saved, language);
        if (differing.any()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form.differing(me, saved, differing, language, model);
        }
        if (sent.find() != null) {
            return form.found(me, draft, language, model);
        }
        var paper = PaperKind.find(String.valueOf(sent.to()));
        if (paper.isPresent()) {
            return "redirect:" + Papers.address(paper.get(), id);
        }
        var check = desk.check(me, id);
        if (check.problems().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form.show(me, draft, check.problems(), language, model);
        }
        return "redirect:/filings/drafts/" + id + "/check";
    }

    /** Who chooses an enterprise sees its name; who types over the name has chosen none. */
    private Map<String, String> chosen(Draft before, Map<String, String> typed) {
        var chosen = typed.getOrDefault(Draft.ENTERPRISE, "");
        if (before.corrects() || chosen.isEmpty()) {
            return typed;
        }
        var name = name(chosen);
        var text = typed.getOrDefault(Draft.ENTERPRISE_TYPED, "");
        var read = new LinkedHashMap<>(typed);
        if (!chosen.equals(before.text(Draft.ENTERPRISE))) {
            read.put(Draft.ENTERPRISE_TYPED, name.isEmpty() ? text : name);
        } else if (!text.equals(before.text(Draft.ENTERPRISE_TYPED)) && !text.equals(name)) {
            read.put(Draft.ENTERPRISE, "");
        }
        return read;
    }

    private String name(String enterprise) {
        try {
            return enterprises
                    .find(EnterpriseId.of(enterprise))
                    .map(Enterprise::name)
                    .orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** What the other window has, beside the field; boxes speak for themselves, and an enterprise by its name. */
    private Problems differing(Drafts.Saved saved, Language language) {
        var problems = new Problems();
        for (String field : saved.windows().differs().keySet()) {
            if (field.equals(Draft.SPECIALTIES)) {
                problems.add(field, "filing.other_window", names(saved.draft().specialties(), language));
            } else {
                problems.add(
                        field.equals(Draft.ENTERPRISE) ? Draft.ENTERPRISE_TYPED : field,
                        "filing.other_window",
                        saved.draft().text(field.equals(Draft.ENTERPRISE) ? Draft.ENTERPRISE_TYPED : field));
            }
        }
        return problems;
    }

    private String names(List<String> specialties, Language language) {
        return specialties.stream()
                .map(code -> reference.specialties().name(code, language))
                .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
    }

    /**
     * Autosave: one field as it now stands; a box that was unticked comes without a value. Answers the time, and the field's new mark; or
     * what another window has there.
     */
    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/drafts/{id}/field")
    ResponseEntity<String> field(
            @Me PersonId me,
            @PathVariable DraftId id,
            @RequestParam MultiValueMap<String, String> sent,
            Language language) {
        var field = String.valueOf(sent.getFirst("field"));
        var value = String.join(",", sent.getOrDefault("value", List.of()));
        var saved = drafts.save(
                me, id, Draft.FIELDS.contains(field) ? Map.of(field, value) : Map.of(), sent.getFirst("base"));
        for (Problems.Problem it : differing(saved, language).all()) {
            return answer(ResponseEntity.status(HttpStatus.CONFLICT))
                    .body(messages.text(language, it.key(), it.arguments().toArray()));
        }
        var at = saved.draft().savedAt().atZone(BusinessClock.ZONE);
        return answer(ResponseEntity.ok())
                .header("X-Mark", Windows.mark(saved.draft(), field))
                .body("%02d:%02d".formatted(at.getHour(), at.getMinute()));
    }

    private static ResponseEntity.BodyBuilder answer(ResponseEntity.BodyBuilder status) {
        return status.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/filings/drafts/{id}/discard")
    String sure(@Me PersonId me, @PathVariable DraftId id, Model model) {
        model.addAttribute("page", new DiscardPage(drafts.of(me, id).id().toString()));
        return "filing/discard";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/drafts/{id}/discard")
    String discard(@Me PersonId me, @PathVariable DraftId id) {
        drafts.discard(me, drafts.of(me, id).id());
        return "redirect:/filings";
    }
}
