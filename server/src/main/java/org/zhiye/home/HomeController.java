package org.zhiye.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiye.identity.Identities;
import org.zhiye.person.People;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** A practitioner's home and personal centre. */
@Controller
class HomeController {
    private final People people;
    private final Identities identities;
    private final ObjectProvider<Businesses> businesses;
    private final Preparation preparation;
    private final OwnPage own;
    private final Uis uis;

    HomeController(
            People people,
            Identities identities,
            ObjectProvider<Businesses> businesses,
            Preparation preparation,
            OwnPage own,
            Uis uis) {
        this.people = people;
        this.identities = identities;
        this.businesses = businesses;
        this.preparation = preparation;
        this.own = own;
        this.uis = uis;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/home")
    String home(@Me PersonId me, HttpServletRequest request, HttpServletResponse response, Model model) {
        var ui = uis.of(request, response);
        var facts = people.facts(me);
        var slip = facts.verified() ? Optional.<org.zhiye.identity.Slip>empty() : identities.slip(me);
        var before = preparation.of(facts, slip.orElse(null), ui);
        var all = businesses.stream().map(it -> it.of(facts, ui)).toList();
        var next = all.stream()
                .flatMap(it -> it.urgent().stream())
                .findFirst()
                .or(before::next)
                .or(() -> all.stream().flatMap(it -> it.open().stream()).findFirst());
        var sections = Sections.shown(
                all.stream().flatMap(it -> it.sections().stream()).toList(), ui.language());
        model.addAttribute(
                "page", new HomePage(facts.name(), next.orElse(null), before.tasks(), sections, before.reminders()));
        return "home/home";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me")
    String me(@Me PersonId me, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", own.of(people.facts(me), uis.of(request, response)));
        return "home/me";
    }
}
