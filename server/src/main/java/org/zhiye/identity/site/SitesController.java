package org.zhiye.identity.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Grant;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.Province;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;

/** 认证点: a supervisor publishes them, changes hours and days, and sees how long people wait. */
@Controller
class SitesController {
    private static final int DAYS = 30;
    private static final int REASON = 60;
    private static final int MOST_HOURS = 240;
    private static final int MOST_DAYS = 60;

    private final SiteDesk desk;
    private final SiteViews views;
    private final VisitJobs jobs;
    private final ReferenceData reference;
    private final Day day;

    SitesController(SiteDesk desk, SiteViews views, VisitJobs jobs, ReferenceData reference, Day day) {
        this.desk = desk;
        this.views = views;
        this.jobs = jobs;
        this.reference = reference;
        this.day = day;
    }

    /** The provinces that the caller supervises. */
    private List<String> provinces(Caller me) {
        var places = me.jurisdiction(Role.PROVINCE_SUPERVISOR).orElseThrow(NotThere::new);
        return places.equals(Grant.EVERYWHERE)
                ? reference.provincesByPinyin().stream().map(Province::code).toList()
                : Arrays.asList(places.split(",", -1));
    }

    private String province(Caller me, String asked) {
        var all = provinces(me);
        if (asked.isEmpty()) {
            return all.getFirst();
        }
        return all.stream().filter(asked::equals).findFirst().orElseThrow(NotThere::new);
    }

    @Access(value = Role.PROVINCE_SUPERVISOR, scope = Scope.PROVINCE)
    @GetMapping("/desks")
    String list(
            @Me Caller me,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(required = false) @Nullable String saved,
            Language language,
            Model model) {
        var code = province(me, province);
        model.addAttribute("page", views.list(code, provinces(me), null, saved != null, new Problems(), language));
        return "identity/sites";
    }

    /** What a supervisor types of the province's rules. */
    record RulesForm(
            @Nullable String province,
            @Nullable String cancelHours,
            @Nullable String bookDays,
            @Nullable String photo,
            @Nullable String second,
            @Nullable String version,
            @Nullable String deed) {
        SitesPage.Rules typed() {
            return new SitesPage.Rules(
                    SiteForm.text(cancelHours),
                    SiteForm.text(bookDays),
                    SiteForm.text(photo),
                    second != null,
                    SiteForm.text(version));
        }
    }

    @Access(value = Role.PROVINCE_SUPERVISOR, scope = Scope.PROVINCE)
    @PostMapping("/desks/rules")
    String rule(@Me Caller me, RulesForm form, Language language, HttpServletResponse response, Model model) {
        var code = province(me, SiteForm.text(form.province()));
        var typed = form.typed();
        int hours = SiteForm.number(typed.cancelHours());
        int ahead = SiteForm.number(typed.bookDays());
        var photo = Arrays.stream(SiteRules.Photo.values())
                .filter(it -> it.name().equals(typed.photo()))
                .findFirst();
        var problems = new Problems()
                .unless(hours >= 0 && hours <= MOST_HOURS, "cancelHours", "site.wrong.cancel_hours", MOST_HOURS)
                .unless(ahead >= 1 && ahead <= MOST_DAYS, "bookDays", "site.wrong.book_days", MOST_DAYS)
                .unless(photo.isPresent(), "photo", "site.missing.photo");
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", views.list(code, provinces(me), typed, false, problems, language));
            return "identity/sites";
        }
        var rules = new SiteRules(
                code, hours, ahead, photo.orElseThrow(), typed.second(), SiteForm.number(typed.version()));
        desk.rule(me, DeedKey.of(form.deed()), rules);
        return "redirect:/desks?province=" + code + "&saved";
    }

    @Access(value = Role.PROVINCE_SUPERVISOR, scope = Scope.PROVINCE)
    @GetMapping("/desks/waiting")
    String waiting(@Me Caller me, @RequestParam(defaultValue = "") String province, Language language, Model model) {
        model.addAttribute("page", views.waiting(province(me, province), DAYS, language));
        return "identity/waiting";
    }

    @Access(value = Role.PROVINCE_SUPERVISOR, scope = Scope.PROVINCE)
    @GetMapping("/desks/new")
    String fresh(@Me Caller me, @RequestParam(defaultValue = "") String province, Language language, Model model) {
        var code = province(me, province);
        model.addAttribute("page", views.fresh(code, null, new Problems(), language));
        return "identity/site";
    }

    @Access(value = Role.PROVINCE_SUPERVISOR, scope = Scope.PROVINCE)
    @PostMapping("/desks/new")
    String add(
            @Me Caller me,
            SiteForm form,
            @RequestParam(defaultValue = "") String province,
            Language language,
            HttpServletResponse response,
            Model model) {
        var code = province(me, province);
        var problems = new Problems();
        var empty = new Site(SiteId.next(), code, "", "", "", "", 1, 1, true, 0, Map.of(), Map.of());
        var site = form.read(empty, problems);
        if (site != null) {
            try {
                desk.set(me, DeedKey.of(form.deed()), null, site);
                return "redirect:/desks?province=" + code + "&saved";
            } catch (Refused e) {
                beside(e, problems);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", views.fresh(code, form.typed(), problems, language));
        return "identity/site";
    }

    private static void beside(Refused e, Problems problems) {
        if (e.reason() != SiteReason.SITE_NAME_TAKEN) {
            throw e;
        }
        problems.add("name", e.reason());
    }

    @Access(value = Role.PROVINCE_SUPERVISOR, scope = Scope.PROVINCE)
    @GetMapping("/desks/{id}")
    String one(
            @Me Caller me,
            @PathVariable SiteId id,
            @RequestParam(required = false) @Nullable String saved,
            @RequestParam(defaultValue = "0") int dropped,
            Language language,
            Model model) {
        model.addAttribute(
                "page", views.one(desk.seen(me, id), null, null, saved != null, dropped, new Problems(), language));
        return "identity/site";
    }

    @Access(value = Role.PROVINCE_SUPERVISOR, scope = Scope.PROVINCE)
    @PostMapping("/desks/{id}")
    String change(
            @Me Caller me,
            @PathVariable SiteId id,
            SiteForm form,
            Language language,
            HttpServletResponse response,
            Model model) {
        var before = desk.seen(me, id);
        var problems = new Problems();
        var after = form.read(before, problems);
        if (after != null) {
            try {
                desk.set(me, DeedKey.of(form.deed()), before, after);
                return changed(after);
            } catch (Refused e) {
                beside(e, problems);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", views.one(before, form.typed(), null, false, 0, problems, language));
        return "identity/site";
    }

    /** Bookings that the site does not offer any more are given back, and their people told. */
    private String changed(Site after) {
        return "redirect:/desks/" + after.id() + "?saved&dropped=" + jobs.drop(after);
    }

    /** A day that differs. */
    record DayForm(
            @Nullable String day,
            @Nullable String hours,
            @Nullable String reason,
            @Nullable String deed) {
        SitePage.TypedDay typed() {
            return new SitePage.TypedDay(SiteForm.text(day), SiteForm.text(hours), SiteForm.text(reason));
        }
    }

    @Access(value = Role.PROVINCE_SUPERVISOR, scope = Scope.PROVINCE)
    @PostMapping("/desks/{id}/days")
    String setDay(
            @Me Caller me,
            @PathVariable SiteId id,
            DayForm form,
            Language language,
            HttpServletResponse response,
            Model model) {
        var site = desk.seen(me, id);
        var typed = form.typed();
        var problems = new Problems();
        var on = date(typed.day());
        problems.unless(on != null && !on.isBefore(day.today()), "day", "site.wrong.day")
                .unless(!typed.reason().isEmpty(), "reason", "site.missing.reason")
                .unless(typed.reason().length() <= REASON, "reason", "site.long", REASON);
        var hours = problems.read("hours", typed.hours(), SiteReason.SITE_HOURS.key(), Hours::read);
        if (problems.any() || on == null || hours == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", views.one(site, null, typed, false, 0, problems, language));
            return "identity/site";
        }
        return changed(desk.setDay(me, DeedKey.of(form.deed()), site, on, new Site.Special(hours, typed.reason())));
    }

    @Access(value = Role.PROVINCE_SUPERVISOR, scope = Scope.PROVINCE)
    @PostMapping("/desks/{id}/days/remove")
    String removeDay(@Me Caller me, @PathVariable SiteId id, DayForm form) {
        var site = desk.seen(me, id);
        var on = date(form.typed().day());
        if (on == null || !site.days().containsKey(on)) {
            return "redirect:/desks/" + id;
        }
        return changed(desk.setDay(me, DeedKey.of(form.deed()), site, on, null));
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return LocalDate.parse(Normal.halfWidth(typed).replace('/', '-').strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
