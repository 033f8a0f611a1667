package org.zhiye.trail;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Day;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.shared.Subject;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Link;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** A person's own operation trail: read, searched, taken away as a table or on paper, and verified. */
@Controller
class TrailController {
    private static final String ADDRESS = "/me/trail";
    private static final String PRINT = "/me/trail/print";
    private static final int LINES = 20;
    private static final int PRINTED = 500;

    private final Trail trail;
    private final TrailCsv csv;
    private final Chains chains;
    private final Day day;
    private final Uis uis;

    TrailController(Trail trail, TrailCsv csv, Chains chains, Day day, Uis uis) {
        this.trail = trail;
        this.csv = csv;
        this.chains = chains;
        this.day = day;
        this.uis = uis;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(ADDRESS)
    String mine(
            @Me PersonId me,
            @ModelAttribute TrailFilter.Typed typed,
            @RequestParam(required = false) @Nullable Long before,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var filter = TrailFilter.read(typed, problems);
        var ui = uis.of(request, response);
        var entries = trail.of(Subject.of(me), filter, before, LINES + 1);
        var lines = lines(entries, me, LINES);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute(
                "page",
                new TrailPage(
                        lines,
                        kinds(filter, ui),
                        search(me, filter, typed, ui),
                        before == null ? "" : filter.address(ADDRESS, null),
                        older(ADDRESS, filter, entries, lines),
                        filter.address("/me/trail/export", null),
                        filter.address(PRINT, null),
                        problems));
        return "trail/mine";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/trail/export")
    void export(
            @Me PersonId me,
            @ModelAttribute TrailFilter.Typed typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var ui = uis.of(request, response);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"zhiye-trail-" + day.today() + ".csv\"");
        csv.write(me, TrailFilter.read(typed, new Problems()), ui, response.getOutputStream());
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(PRINT)
    String print(
            @Me PersonId me,
            @ModelAttribute TrailFilter.Typed typed,
            @RequestParam(required = false) @Nullable Long before,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var filter = TrailFilter.read(typed, new Problems());
        var entries = trail.of(Subject.of(me), filter, before, PRINTED + 1);
        var lines = lines(entries, me, PRINTED);
        model.addAttribute(
                "page",
                new TrailPage.Print(
                        lines,
                        period(filter, uis.of(request, response)),
                        day.now(),
                        older(PRINT, filter, entries, lines)));
        return "trail/print";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/trail/check")
    String check(Model model) {
        model.addAttribute("page", new TrailPage.Check(false, 0, List.of(), "", null, new Problems()));
        return "trail/check";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/trail/check")
    String checked(
            @Me PersonId me, @RequestParam(defaultValue = "") String code, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var prefix = code.isBlank() ? null : problems.read("code", code, "trail.code_wrong", Receipt::bits);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new TrailPage.Check(false, 0, List.of(), code, null, problems));
            return "trail/check";
        }
        var verdict = chains.check(me.value());
        var found = prefix == null
                ? null
                : trail.find(Subject.of(me), prefix)
                        .map(it -> TrailPage.Line.of(it, me.value()))
                        .orElse(null);
        model.addAttribute(
                "page", new TrailPage.Check(true, verdict.entries(), verdict.faults(), code.strip(), found, problems));
        return "trail/check";
    }

    private static List<TrailPage.Line> lines(List<Entry> entries, PersonId me, int most) {
        return entries.stream()
                .limit(most)
                .map(entry -> TrailPage.Line.of(entry, me.value()))
                .toList();
    }

    private static String older(String path, TrailFilter filter, List<Entry> entries, List<TrailPage.Line> lines) {
        return entries.size() > lines.size()
                ? filter.address(path, lines.getLast().n())
                : "";
    }

    private static List<Link> kinds(TrailFilter filter, Ui ui) {
        var kinds = new ArrayList<Link>();
        kinds.add(new Link(filter.with(null).address(ADDRESS, null), ui.t("trail.kind.all"), filter.area() == null));
        for (Area area : Area.values()) {
            kinds.add(new Link(filter.with(area).address(ADDRESS, null), ui.t(area.key()), filter.area() == area));
        }
        return kinds;
    }

    private TrailPage.Search search(PersonId me, TrailFilter filter, TrailFilter.Typed typed, Ui ui) {
        var area = filter.area();
        var deeds = trail.deeds(Subject.of(me)).stream()
                .filter(deed ->
                        area == null || Arrays.asList(area.modules()).contains(deed.substring(0, deed.indexOf('.'))))
                .map(deed -> new Choice(deed, ui.t("deed." + deed)))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
        return new TrailPage.Search(
                area == null ? "" : area.word(),
                deeds,
                filter.deed(),
                typed.object() == null ? "" : typed.object(),
                typed.from() == null ? "" : typed.from(),
                typed.to() == null ? "" : typed.to(),
                filter.narrow(),
                new TrailFilter(area, "", "", null, null).address(ADDRESS, null));
    }

    private static String period(TrailFilter filter, Ui ui) {
        if (filter.from() == null && filter.to() == null) {
            return "";
        }
        return ui.t("trail.period", ui.day(filter.from()), ui.day(filter.to()));
    }
}
