package org.zhiye.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.identity.Slip;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.web.TaskLine;
import org.zhiye.web.Tone;
import org.zhiye.web.Ui;

/** What is done before a registration can be applied for: attachments, personal information, verification; one after the other. */
@Component
class Preparation {
    private static final String ATTACHMENTS = "/me/attachments";
    private static final String PROFILE = "/me/profile";
    private static final String VERIFICATION = "/me/verification";

    private final ReferenceData data;
    private final Day day;

    Preparation(ReferenceData data, Day day) {
        this.data = data;
        this.day = day;
    }

    /** How far it is. */
    record State(List<TaskLine> tasks, List<HomePage.Reminder> reminders, Optional<NextStep> next) {}

    State of(PersonFacts facts, @Nullable Slip slip, Ui ui) {
        var usable = slip != null && slip.usable(day.today()) ? slip : null;
        return new State(
                List.of(attachments(facts, ui), profile(facts, ui), verification(facts, slip, usable, ui)),
                reminders(facts, slip, ui),
                next(facts, usable, ui));
    }

    private static Optional<NextStep> next(PersonFacts facts, @Nullable Slip usable, Ui ui) {
        var missing = facts.missing();
        if (!missing.isEmpty()) {
            var first = missing.getFirst();
            return Optional.of(new NextStep(
                    ui.t("home.next.attachment", ui.t(facts.label(first))),
                    ui.t("home.next.attachment.note"),
                    ATTACHMENTS + "#" + first.slug(),
                    ui.t("home.start")));
        }
        if (!facts.profileComplete()) {
            return step("home.next.profile", PROFILE, "home.start", ui);
        }
        if (facts.verified()) {
            return Optional.empty();
        }
        return usable == null
                ? step("home.next.verification", VERIFICATION, "home.start", ui)
                : step("home.next.slip", VERIFICATION, "home.next.slip.button", ui);
    }

    private static Optional<NextStep> step(String key, String href, String button, Ui ui) {
        return Optional.of(new NextStep(ui.t(key), ui.t(key + ".note"), href, ui.t(button)));
    }

    private static TaskLine attachments(PersonFacts facts, Ui ui) {
        int missing = facts.missing().size();
        return missing == 0
                ? done(ATTACHMENTS, "home.attachments", ui)
                : new TaskLine(
                        ATTACHMENTS,
                        ui.t("home.attachments"),
                        "",
                        ui.t("home.attachments.missing", missing),
                        Tone.WAIT);
    }

    private static TaskLine profile(PersonFacts facts, Ui ui) {
        return facts.profileComplete()
                ? done(PROFILE, "home.profile", ui)
                : new TaskLine(PROFILE, ui.t("home.profile"), "", ui.t("home.to_do"), Tone.WAIT);
    }

    private TaskLine verification(PersonFacts facts, @Nullable Slip slip, @Nullable Slip usable, Ui ui) {
        if (facts.verified()) {
            return done(VERIFICATION, "home.verification", ui);
        }
        if (usable != null) {
            var note = ui.t(
                    "home.verification.slip.note",
                    data.provinces().name(usable.province(), ui.language()),
                    ui.date(usable.lastDay()));
            return line(note, "home.verification.slip", Tone.WAIT, ui);
        }
        boolean failed = slip != null && slip.state() == Slip.State.FAILED;
        return failed
                ? line(ui.t("home.verification.failed.note"), "home.verification.failed", Tone.NO, ui)
                : line("", "home.to_do", Tone.WAIT, ui);
    }

    private static TaskLine line(String note, String status, Tone tone, Ui ui) {
        return new TaskLine(VERIFICATION, ui.t("home.verification"), note, ui.t(status), tone);
    }

    private static TaskLine done(String href, String key, Ui ui) {
        return new TaskLine(href, ui.t(key), "", ui.t("home.done"), Tone.OK);
    }

    private static List<HomePage.Reminder> reminders(PersonFacts facts, @Nullable Slip slip, Ui ui) {
        var reminders = new ArrayList<HomePage.Reminder>();
        if (!facts.refusedPhoto().failed().isEmpty()) {
            var words = facts.refusedPhoto().failed().stream()
                    .map(it -> ui.t("photo.brief." + it.check()))
                    .distinct()
                    .collect(Collectors.joining(ui.language() == Language.EN ? ", " : "、"));
            reminders.add(new HomePage.Reminder(
                    ui.t("home.reminder.photo", words),
                    ATTACHMENTS + "#id-photo",
                    ui.t("home.reminder.photo.link"),
                    Tone.NO));
        }
        if (!facts.verified() && slip != null && slip.reason() != null) {
            reminders.add(new HomePage.Reminder(
                    ui.t("home.reminder.failed", ui.t(slip.reason().key())),
                    VERIFICATION,
                    ui.t("home.reminder.failed.link"),
                    Tone.NO));
        }
        reminders.add(new HomePage.Reminder(
                ui.t("home.reminder.mobile", facts.mobile().masked()), "", "", Tone.OK));
        return reminders;
    }
}
