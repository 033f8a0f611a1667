package org.zhiye.publicsite;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Day;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.PastEnd;
import org.zhiye.register.PastRecord;
import org.zhiye.register.PastRecords;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.shared.Language;
import org.zhiye.shared.Names;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.web.Access;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Tone;

/** Whether somebody is registered: for who knows both the name and the number. Known and unknown are answered by the same read. */
@Controller
class LookupController {
    private final Registers registers;
    private final PastRecords records;
    private final ReferenceData reference;
    private final Day day;

    LookupController(Registers registers, PastRecords records, ReferenceData reference, Day day) {
        this.registers = registers;
        this.records = records;
        this.reference = reference;
        this.day = day;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/lookup")
    String lookup(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String number,
            Language language,
            HttpServletResponse response,
            Model model) {
        boolean asked = name != null || number != null;
        var problems = new Problems();
        LookupPage.Answer answer = null;
        if (asked) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            answer = answer(typed(name), typed(number), problems, language);
        }
        if (problems.any()) {
            response.setStatus(422);
        }
        model.addAttribute("page", new LookupPage(typed(name), typed(number), asked, problems, answer));
        return "publicsite/lookup";
    }

    private LookupPage.@Nullable Answer answer(String name, String typedNumber, Problems problems, Language language) {
        problems.unless(!name.isEmpty(), "name", "lookup.name.missing");
        problems.unless(!typedNumber.isEmpty(), "number", "lookup.number.missing");
        var number = problems.read("number", typedNumber, "lookup.number.missing", RegistrationNumber::of);
        if (problems.any() || number == null) {
            return null;
        }
        // both are asked always: who knows one of the two learns nothing by the time it takes
        var past = past(number, name, language);
        return registers
                .find(number)
                .filter(registration -> Names.same(registration.name(), name))
                .map(registration -> answer(registration, language))
                .orElse(past);
    }

    private LookupPage.@Nullable Answer past(RegistrationNumber number, String name, Language language) {
        return records.find(number)
                .filter(it -> Names.same(it.name(), name))
                .map(it -> answer(it, language))
                .orElse(null);
    }

    /** A record of the register before this system, which nobody has taken over yet. */
    private LookupPage.Answer answer(PastRecord it, Language language) {
        var today = day.today();
        var pastEnd = PastEnd.of(reference.policies(), it.holder(), today);
        return new LookupPage.Answer(
                state(it.state(), it.validOn(today, pastEnd)),
                tone(it.state(), it.validOn(today, pastEnd)),
                it.name(),
                it.number().value(),
                reference.name(it.holder(), language),
                it.employer(),
                it.lines().stream()
                        .map(line -> line(it.state(), line, pastEnd, today, language))
                        .toList());
    }

    private static String state(Registration.State state, boolean runs) {
        return "lookup.state."
                + (state == Registration.State.VALID && !runs
                        ? "expired"
                        : state.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Tone tone(Registration.State state, boolean runs) {
        return runs
                ? Tone.OK
                : state == Registration.State.SUSPENDED || state == Registration.State.VALID ? Tone.WAIT : Tone.NO;
    }

    private LookupPage.Answer answer(Registration registration, Language language) {
        var today = day.today();
        var pastEnd = PastEnd.of(reference.policies(), registration.holder(), today);
        boolean runs = registration.validOn(today, pastEnd);
        var employer = registration.employer();
        return new LookupPage.Answer(
                state(registration.state(), runs),
                tone(registration.state(), runs),
                registration.name(),
                registration.number().value(),
                reference.name(registration.holder(), language),
                employer == null ? "" : employer.name(),
                registration.lines().stream()
                        .map(line -> line(registration.state(), line, pastEnd, today, language))
                        .toList());
    }

    private LookupPage.Line line(
            Registration.State state, Registration.Line line, PastEnd pastEnd, LocalDate today, Language language) {
        var name = reference.specialties().entry(line.specialty()).name().in(language);
        if (state != Registration.State.VALID) {
            return new LookupPage.Line(name, line.from(), line.to(), "lookup.line.not_valid", Tone.NO);
        }
        if (line.runsOn(today)) {
            return new LookupPage.Line(name, line.from(), line.to(), "lookup.line.valid", Tone.OK);
        }
        if (today.isBefore(line.from())) {
            return new LookupPage.Line(name, line.from(), line.to(), "lookup.line.not_yet", Tone.WAIT);
        }
        return pastEnd.covers(line, today)
                ? new LookupPage.Line(name, line.from(), line.to(), "lookup.line.continues", Tone.OK)
                : new LookupPage.Line(name, line.from(), line.to(), "lookup.line.expired", Tone.WAIT);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
