package org.zhiye.publicsite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Day;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.web.Access;
import org.zhiye.web.Scope;

/** The front page, and what was published. */
@Controller
class PortalController {
    private static final int ON_FRONT_PAGE = 6;
    private static final int ON_PAGE = 20;
    private static final int PEOPLE = 100;

    private final Announcements announcements;
    private final ReferenceData reference;
    private final Day day;

    PortalController(ObjectProvider<Announcements> announcements, ReferenceData reference, Day day) {
        this.announcements = announcements.getIfAvailable(NothingPublished::new);
        this.reference = reference;
        this.day = day;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/")
    String home(Language language, Model model) {
        model.addAttribute("page", new HomePage(headlines(announcements.list(null, ON_FRONT_PAGE), language)));
        return "publicsite/home";
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/announcements")
    String list(@RequestParam(required = false) @Nullable UUID before, Language language, Model model) {
        var found = announcements.list(before, ON_PAGE + 1);
        var shown = found.stream().limit(ON_PAGE).toList();
        var older = found.size() > ON_PAGE
                ? "/announcements?before=" + shown.getLast().id()
                : "";
        model.addAttribute("page", new AnnouncementsPage(headlines(shown, language), before == null, older));
        return "publicsite/announcements";
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/announcements/{id}")
    String show(
            @PathVariable AnnouncementId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int after,
            Language language,
            Model model) {
        var it = announcements.find(id.value()).orElseThrow(NotThere::new);
        var asked = name.strip();
        var found = announcements.people(id.value(), asked, after, PEOPLE + 1);
        var shown = found.stream().limit(PEOPLE).toList();
        model.addAttribute(
                "page",
                new AnnouncementPage(
                        Headline.of(it, day.today(), reference, language),
                        it.kind() == Announcements.Kind.PUBLIC_NOTICE,
                        "/announcements/" + id,
                        asked,
                        shown.stream().map(person -> row(person, language)).toList(),
                        found.size() > PEOPLE ? next(id, asked, shown.getLast().position()) : ""));
        return "publicsite/announcement";
    }

    private List<Headline> headlines(List<Announcements.Published> published, Language language) {
        var today = day.today();
        return published.stream()
                .map(it -> Headline.of(it, today, reference, language))
                .toList();
    }

    private AnnouncementPage.Row row(Announcements.Listed person, Language language) {
        return new AnnouncementPage.Row(
                person.position(),
                person.name(),
                person.employer(),
                person.specialties().stream()
                        .map(code -> reference.specialties().entry(code).name().in(language))
                        .toList());
    }

    private static String next(AnnouncementId id, String name, int after) {
        var search = name.isEmpty() ? "" : "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return "/announcements/" + id + "?after=" + after + search;
    }
}
