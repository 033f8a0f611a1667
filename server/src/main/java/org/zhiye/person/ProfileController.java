package org.zhiye.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.DeedKey;
import org.zhiye.person.email.Email;
import org.zhiye.policy.CodeEntry;
import org.zhiye.policy.CodeTable;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.shared.Names;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;
import org.zhiye.web.Uis;

/** Personal information: ethnic group, e-mail, education, degree, school. */
@Controller
class ProfileController {
    private final People people;
    private final Profiles profiles;
    private final ReferenceData data;
    private final Uis uis;

    ProfileController(People people, Profiles profiles, ReferenceData data, Uis uis) {
        this.people = people;
        this.profiles = profiles;
        this.data = data;
        this.uis = uis;
    }

    /** What the form sends. */
    record Form(
            @Nullable String deed,
            @Nullable String ethnic,
            @Nullable String email,
            @Nullable String education,
            @Nullable String degree,
            @Nullable String school) {
        ProfilePage.Typed typed() {
            return new ProfilePage.Typed(
                    Typed.text(ethnic),
                    Typed.text(email),
                    Typed.text(education),
                    Typed.text(degree),
                    Typed.text(school));
        }
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/profile")
    String show(
            @Me PersonId me,
            @RequestParam(required = false) @Nullable String saved,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var facts = people.facts(me);
        var language = uis.of(request, response).language();
        model.addAttribute("page", page(facts, stored(facts.profile()), new Problems(), saved != null, language));
        return "person/profile";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/profile")
    String save(@Me PersonId me, Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var facts = people.facts(me);
        var problems = new Problems();
        var profile = read(form.typed(), facts.document().type().asksEthnicGroup(), problems);
        if (profile == null) {
            response.setStatus(422);
            var language = uis.of(request, response).language();
            model.addAttribute("page", page(facts, form.typed(), problems, false, language));
            return "person/profile";
        }
        return "redirect:" + profiles.save(me, DeedKey.of(form.deed()), profile);
    }

    private @Nullable Profile read(ProfilePage.Typed typed, boolean ethnicAsked, Problems problems) {
        if (ethnicAsked) {
            problems.unless(data.ethnicGroups().offers(typed.ethnic()), "ethnic", "profile.ethnic.missing");
        }
        var email = problems.read("email", typed.email(), "refused.email", Email::new);
        problems.unless(data.educationLevels().offers(typed.education()), "education", "profile.education.missing");
        problems.unless(data.degrees().offers(typed.degree()), "degree", "profile.degree.missing");
        var school = typed.school().isBlank()
                ? missing(problems)
                : problems.read("school", typed.school(), "profile.school.missing", Names::school);
        if (problems.any()) {
            return null;
        }
        return new Profile(
                ethnicAsked ? typed.ethnic() : null,
                Objects.requireNonNull(email).value(),
                typed.education(),
                typed.degree(),
                Objects.requireNonNull(school));
    }

    private static @Nullable String missing(Problems problems) {
        problems.add("school", "profile.school.missing");
        return null;
    }

    private ProfilePage page(
            PersonFacts facts, ProfilePage.Typed typed, Problems problems, boolean saved, Language language) {
        return new ProfilePage(
                facts.document().type().asksEthnicGroup() ? choices(data.ethnicGroups(), language) : List.of(),
                choices(data.educationLevels(), language),
                choices(data.degrees(), language),
                typed,
                problems,
                saved);
    }

    private static ProfilePage.Typed stored(@Nullable Profile profile) {
        if (profile == null) {
            return new ProfilePage.Typed("", "", "", "", "");
        }
        return new ProfilePage.Typed(
                Objects.requireNonNullElse(profile.ethnic(), ""),
                profile.email(),
                profile.education(),
                profile.degree(),
                profile.school());
    }

    private static List<Choice> choices(CodeTable<CodeEntry> table, Language language) {
        return table.offered().stream()
                .map(entry -> new Choice(entry.code(), entry.name().in(language)))
                .toList();
    }
}
