package org.zhiye.admin.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.policy.Holiday;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Unfit;
import org.zhiye.policy.edition.Editions;
import org.zhiye.policy.edition.HolidayFile;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** The working-day calendar, a year at a time: CSV, or the JSON of the npm package holiday-calendar. */
@Controller
class HolidaysController {
    private final Editions editions;
    private final ReferenceData reference;
    private final Day day;
    private final Uis uis;

    HolidaysController(Editions editions, ReferenceData reference, Day day, Uis uis) {
        this.editions = editions;
        this.reference = reference;
        this.day = day;
        this.uis = uis;
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @GetMapping("/admin/holidays")
    String all(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page("", new Problems(), uis.of(request, response), response, model);
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @PostMapping("/admin/holidays")
    String upload(
            @Me Caller me,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) @Nullable String deed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var ui = uis.of(request, response);
        var problems = new Problems();
        problems.unless(!why.isBlank(), "why", "edition.why_empty");
        var text = UploadedText.of(file);
        problems.unless(text.isPresent(), "file", "edition.file_wrong");
        if (!problems.any()) {
            try {
                var checked =
                        editions.check(HolidayFile.read(text.orElseThrow(), reference.workingDays(), why.strip()));
                return "redirect:/admin/editions/" + editions.prepare(me, DeedKey.of(deed), checked);
            } catch (Unfit unfit) {
                problems.add("file", "edition.unfit", UnfitWords.of(unfit, ui));
            }
        }
        return page(why, problems, ui, response, model);
    }

    private String page(String why, Problems problems, Ui ui, HttpServletResponse response, Model model) {
        if (problems.any()) {
            response.setStatus(422);
        }
        var calendar = reference.workingDays();
        var missing = calendar.missingYear(day.today());
        model.addAttribute(
                "page",
                new HolidaysPage(
                        missing.isPresent() ? ui.t("holidays.alarm", missing.getAsInt()) : "",
                        calendar.byYear().reversed().entrySet().stream()
                                .map(it -> new HolidaysPage.Year(it.getKey(), days(it.getValue(), ui)))
                                .toList(),
                        why,
                        ui.deedKey(),
                        problems));
        return "admin/holidays";
    }

    private static List<HolidaysPage.Day> days(List<Holiday> days, Ui ui) {
        return days.stream()
                .map(it -> new HolidaysPage.Day(
                        ui.day(it.day()),
                        ui.t("weekday." + it.day().getDayOfWeek().getValue()),
                        it.kind() == Holiday.Kind.WORK,
                        ui.t("holiday." + it.kind().name().toLowerCase(Locale.ROOT)),
                        it.name().in(ui.language())))
                .toList();
    }
}
