package org.zhiye.filing.apply;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.filing.Drafts;
import org.zhiye.filing.Standings;
import org.zhiye.filing.progress.Forecasts;
import org.zhiye.ground.NotThere;
import org.zhiye.person.People;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Policy;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;

/**
 * 换单位: where no change of employer can be filed, cancellation and re-registration lead there; both steps on one page, and the second form
 * may be filled in while the first case runs.
 */
@Controller
class SwitchController {
    private final People people;
    private final Standings standings;
    private final Drafts drafts;
    private final Forecasts forecasts;
    private final Readiness readiness;
    private final ReferenceData reference;

    SwitchController(
            People people,
            Standings standings,
            Drafts drafts,
            Forecasts forecasts,
            Readiness readiness,
            ReferenceData reference) {
        this.people = people;
        this.standings = standings;
        this.drafts = drafts;
        this.forecasts = forecasts;
        this.readiness = readiness;
        this.reference = reference;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/filings/{holder}/switch-employer")
    String page(@Me PersonId me, @PathVariable String holder, Language language, Model model) {
        var type = type(holder);
        var policy = policy();
        var read = standings.read(people.facts(me));
        var known = readiness.situation(read.known(), type, Business.CANCEL);
        model.addAttribute(
                "page",
                new SwitchPage(
                        reference.name(type, language),
                        Menu.side(standings.of(read, type, language), language, null),
                        known.valid().isPresent(),
                        known.registration().isPresent() && known.valid().isEmpty(),
                        newest(read, type, Business.CANCEL),
                        newest(read, type, Business.REREG),
                        Menu.address(type, Business.CANCEL),
                        Menu.address(type, Business.REREG),
                        Menu.address(type, Business.REREG).replace("rereg", "switch-employer"),
                        draft(read, type),
                        days(policy, Business.CANCEL),
                        days(policy, Business.REREG),
                        usual(Business.CANCEL),
                        usual(Business.REREG)));
        return "filing/switch";
    }

    /** The second form, begun while the registration is still valid; it can't be submitted before the cancellation is announced. */
    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/{holder}/switch-employer")
    String prepare(@Me PersonId me, @PathVariable String holder) {
        return "redirect:/filings/drafts/" + drafts.begin(me, type(holder), Business.REREG);
    }

    /** Where a change of employer can be filed, nobody needs this way. */
    private HolderType type(String path) {
        return Menu.holder(reference, path).filter(it -> leads(policy(), it)).orElseThrow(NotThere::new);
    }

    static boolean leads(Policy policy, HolderType holder) {
        return !policy.rules(Business.CHANGE).isOpenTo(holder)
                && policy.rules(Business.CANCEL).isOpenTo(holder)
                && policy.rules(Business.REREG).isOpenTo(holder);
    }

    private Policy policy() {
        return reference.policies().inForce(readiness.today());
    }

    private static String newest(Standings.Known read, HolderType type, Business business) {
        return read.cases().stream()
                .filter(it -> it.holder().equals(type) && it.business() == business && it.open())
                .map(it -> it.id().toString())
                .findFirst()
                .orElse("");
    }

    private static String draft(Standings.Known read, HolderType type) {
        return read.begun().stream()
                .filter(it -> it.holder().equals(type) && it.business() == Business.REREG)
                .map(it -> it.id().toString())
                .findFirst()
                .orElse("");
    }

    private static int days(Policy policy, Business business) {
        var route = policy.rules(business).route();
        return route.daysFrom(route.first());
    }

    /** Days after which nine in ten cases had ended; 0: not known yet. */
    private int usual(Business business) {
        return Optional.of(business)
                .flatMap(forecasts::of)
                .map(Forecasts.Taken::slow)
                .orElse(0);
    }
}
