package org.zhiye.identity.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.identity.Identities;
import org.zhiye.identity.Slip;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.shared.Uuid7;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;

/** 预约: choose a site, a day and a slot; move, give back. */
@Controller
class BookingController {
    private static final String PAGE = "/me/verification/booking";
    private static final String START = "redirect:/me/verification";

    private final Booking booking;
    private final BookingViews views;
    private final Identities identities;
    private final Day day;

    BookingController(Booking booking, BookingViews views, Identities identities, Day day) {
        this.booking = booking;
        this.views = views;
        this.identities = identities;
        this.day = day;
    }

    private Optional<Slip> slip(PersonId me) {
        return identities.slip(me).filter(it -> it.usable(day.today()));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(PAGE)
    String show(
            @Me PersonId me,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(name = "day", defaultValue = "") String on,
            Language language,
            Model model) {
        return slip(me).map(slip ->
                        page(me, slip, new BookingViews.Asked(site, date(on), ""), new Problems(), language, model))
                .orElse(START);
    }

    private String page(
            PersonId me, Slip slip, BookingViews.Asked asked, Problems problems, Language language, Model model) {
        model.addAttribute("page", views.page(me, slip, asked, problems, language));
        return "identity/booking";
    }

    /** What the form sends. */
    record Form(
            @Nullable String site,
            @Nullable String day,
            @Nullable String at,
            @Nullable String deed) {}

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(PAGE)
    String book(@Me PersonId me, Form form, Language language, HttpServletResponse response, Model model) {
        var slip = slip(me).orElse(null);
        if (slip == null) {
            return START;
        }
        var problems = new Problems();
        var site = site(form.site());
        var on = date(form.day());
        var at = time(form.at());
        problems.unless(site != null && on != null && at != null, "at", "booking.missing");
        if (site != null && on != null && at != null) {
            try {
                return "redirect:" + booking.book(me, DeedKey.of(form.deed()), site, on, at);
            } catch (Refused e) {
                beside(e, problems);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var asked = new BookingViews.Asked(site == null ? "" : site.toString(), on, at == null ? "" : at.toString());
        return page(me, slip, asked, problems, language, model);
    }

    private static void beside(Refused e, Problems problems) {
        if (!(e.reason() instanceof SiteReason)) {
            throw e;
        }
        problems.add("at", e.reason(), e.arguments().toArray());
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(PAGE + "/cancel")
    String cancel(@Me PersonId me, @RequestParam(required = false) @Nullable String deed) {
        return "redirect:" + booking.cancel(me, DeedKey.of(deed));
    }

    private static @Nullable SiteId site(@Nullable String typed) {
        try {
            return typed == null ? null : new SiteId(Uuid7.parse(typed));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        try {
            return typed == null || typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(@Nullable String typed) {
        try {
            return typed == null || typed.isEmpty() ? null : LocalTime.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
