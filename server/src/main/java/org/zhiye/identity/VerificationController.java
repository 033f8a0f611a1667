package org.zhiye.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.identity.site.BookingViews;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.Level;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** Real-name verification as the person sees it: choose a province, take a slip, give it back. */
@Controller
class VerificationController {
    private final People people;
    private final Slips slips;
    private final Counter counter;
    private final VerificationViews views;
    private final BookingViews bookings;
    private final ReferenceData data;
    private final Day day;
    private final Uis uis;

    VerificationController(
            People people,
            Slips slips,
            Counter counter,
            VerificationViews views,
            BookingViews bookings,
            ReferenceData data,
            Day day,
            Uis uis) {
        this.bookings = bookings;
        this.people = people;
        this.slips = slips;
        this.counter = counter;
        this.views = views;
        this.data = data;
        this.day = day;
        this.uis = uis;
    }

    /** What the form sends. */
    record Form(@Nullable String deed, @Nullable String province) {}

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(Counter.START)
    String show(
            @Me PersonId me,
            @RequestParam(required = false) @Nullable String change,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var facts = people.facts(me);
        var slip = slips.newest(me).orElse(null);
        if (!settled(facts) && change == null && slip != null && slip.usable(day.today())) {
            return "redirect:" + Counter.SLIP;
        }
        var language = uis.of(request, response).language();
        model.addAttribute("page", views.page(facts, slip, new Problems(), language));
        return "identity/verification";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(Counter.START)
    String take(@Me PersonId me, Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (form.province() != null && data.provinces().offers(form.province())) {
            return "redirect:" + counter.take(me, DeedKey.of(form.deed()), form.province());
        }
        var problems = new Problems().add("province", IdentityReason.PROVINCE_MISSING);
        response.setStatus(422);
        var language = uis.of(request, response).language();
        model.addAttribute("page", views.page(me, problems, language));
        return "identity/verification";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(Counter.SLIP)
    String slip(@Me PersonId me, HttpServletRequest request, HttpServletResponse response, Model model) {
        var slip = slips.newest(me).orElse(null);
        if (slip == null || slip.state() != Slip.State.OPEN) {
            return "redirect:" + Counter.START;
        }
        var language = uis.of(request, response).language();
        model.addAttribute("page", slipPage(people.facts(me), slip, language));
        return "identity/slip";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(Counter.SLIP + "/withdraw")
    String withdraw(@Me PersonId me, @RequestParam(required = false) @Nullable String deed) {
        return "redirect:" + counter.withdraw(me, DeedKey.of(deed));
    }

    /** Whether no other way would establish more. */
    static boolean settled(PersonFacts facts) {
        var level = facts.level();
        return level != null && level.reaches(Level.ON_SITE);
    }

    static List<String> missing(PersonFacts facts) {
        return facts.missing().stream().map(facts::label).toList();
    }

    private SlipPage slipPage(PersonFacts facts, Slip slip, Language language) {
        var province = data.provinces().entry(slip.province());
        return new SlipPage(
                slip.number().grouped(),
                QrImage.of(slip.number().grouped()),
                facts.name(),
                data.idDocumentTypes().name(facts.document().type().name(), language),
                facts.document().masked(),
                province.name().in(language),
                province.authority().in(language),
                slip.lastDay(),
                !slip.usable(day.today()),
                facts.needed().contains(AttachmentKind.ID_BACK),
                missing(facts),
                bookings.booked(facts.id(), language).orElse(null),
                bookings.places(slip.province(), language));
    }
}
