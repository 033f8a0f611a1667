package org.zhiye.publicsite;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.zhiye.identity.site.BookingViews;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.web.Access;
import org.zhiye.web.Scope;

/** What stands at the foot of every page: counters, accessibility, privacy; and what search machines may read. */
@Controller
class HelpController {
    private static final String EVERYTHING = "User-agent: *\nDisallow: /\n";
    private static final String PUBLIC_PAGES = """
            User-agent: *
            Allow: /$
            Allow: /assets/
            Allow: /announcements
            Allow: /guide
            Allow: /help/
            Allow: /lookup$
            Allow: /verify$
            Allow: /accessibility
            Allow: /privacy
            Allow: /texts/
            Disallow: /
            """;

    private final ReferenceData reference;
    private final Hotlines hotlines;
    private final BookingViews places;
    private final boolean demo;

    HelpController(ReferenceData reference, Hotlines hotlines, BookingViews places, Environment environment) {
        this.reference = reference;
        this.hotlines = hotlines;
        this.places = places;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/help/desks")
    String desks(Language language, Model model) {
        var published = places.everywhere(language);
        model.addAttribute(
                "page",
                new DesksPage(reference.provincesByPinyin().stream()
                        .map(it -> new DesksPage.Desk(
                                it.name().in(language),
                                it.authority().in(language),
                                hotlines.of(it.code()),
                                published.getOrDefault(it.code(), List.of()).stream()
                                        .map(place -> new DesksPage.Place(
                                                place.name(), place.address(), place.phone(), place.week()))
                                        .toList()))
                        .toList()));
        return "publicsite/desks";
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/accessibility")
    String accessibility() {
        return "publicsite/accessibility";
    }

    /** The address that people know by heart. */
    @Access(scope = Scope.PUBLIC)
    @GetMapping("/privacy")
    String privacy() {
        return "redirect:/texts/privacy";
    }

    /** A demonstration looks like the real thing: no search machine may offer it as that. */
    @Access(scope = Scope.PUBLIC)
    @ResponseBody
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        return demo ? EVERYTHING : PUBLIC_PAGES;
    }
}
