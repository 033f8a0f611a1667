package org.zhiye.review.publication;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.Business;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;
import org.zhiye.web.Tone;

/** 公示公告发布: what waits, 发布公示, and after its end 发布公告. */
@Controller
class PublicationController {
    private static final Duration IN_SIGHT = Duration.ofSeconds(3);
    private static final int PREVIEW = 20;
    private static final int LISTS = 30;
    private static final int PART = 100;

    private final PublicationDesk desk;
    private final Runner runner;
    private final Pending pending;
    private final Batches batches;
    private final ReferenceData reference;
    private final Announcements announcements;
    private final Day day;

    PublicationController(
            PublicationDesk desk,
            Runner runner,
            Pending pending,
            Batches batches,
            ReferenceData reference,
            Announcements announcements,
            Day day) {
        this.desk = desk;
        this.runner = runner;
        this.pending = pending;
        this.batches = batches;
        this.reference = reference;
        this.announcements = announcements;
        this.day = day;
    }

    @Access(value = Role.PUBLISHER, scope = Scope.NATION)
    @GetMapping("/publication")
    String page(Language language, Model model) {
        model.addAttribute(
                "page",
                new PublicationPage(
                        pending.all().stream().map(it -> waiting(it, language)).toList(),
                        batches.newest(LISTS).stream()
                                .map(it -> row(it, language))
                                .toList()));
        return "review/publication";
    }

    private PublicationPage.Waiting waiting(Pending.Lines it, Language language) {
        return new PublicationPage.Waiting(
                it.kind().holder().name(),
                it.kind().business().name(),
                reference.name(it.kind().holder(), language) + "　"
                        + it.kind().business().words().in(language),
                it.lines().size(),
                it.lines().stream()
                        .limit(PREVIEW)
                        .map(line -> new PublicationPage.Line(
                                line.name(), line.employer(), specialty(line.specialty(), language)))
                        .toList(),
                it.kind().straight() ? null : reference.workingDays().due(day.today(), it.days()),
                DeedKey.fresh().value().toString());
    }

    private PublicationPage.Row row(Batch it, Language language) {
        var over = it.overOn(day.today());
        var state = it.announced() ? "announced" : over ? "over" : "running";
        return new PublicationPage.Row(
                "/publication/batches/" + it.id(),
                title(it, language),
                it.noticedOn() == null ? it.announcedOn() : it.noticedOn(),
                it.announced() ? it.announcedOn() : it.until(),
                "publication.state." + state,
                it.announced() ? Tone.OK : over ? Tone.WAIT : Tone.PLAIN);
    }

    private String title(Batch it, Language language) {
        return announcements.title(
                it.announced() ? Announcements.Kind.ANNOUNCEMENT : Announcements.Kind.NOTICE,
                it.year(),
                it.number(),
                it.holder(),
                it.business(),
                language);
    }

    private String specialty(String code, Language language) {
        return reference.specialties().name(code, language);
    }

    /** What comes with 发布公示. */
    record NoticeForm(
            @Nullable String holder,
            @Nullable String business,
            @Nullable String deed) {}

    @Access(value = Role.PUBLISHER, scope = Scope.NATION)
    @PostMapping("/publication")
    String notice(@Me Caller me, NoticeForm form) {
        var id = desk.notice(
                me,
                reference.holderType(form.holder()).orElseThrow(NotThere::new),
                value(Business.class, form.business()),
                DeedKey.of(form.deed()));
        runner.begin(id, IN_SIGHT);
        return "redirect:/publication/batches/" + id;
    }

    /** 发布公告 of what needs no notice. */
    @Access(value = Role.PUBLISHER, scope = Scope.NATION)
    @PostMapping("/publication/announcements")
    String atOnce(@Me Caller me, NoticeForm form) {
        var id = desk.announceAtOnce(
                me,
                reference.holderType(form.holder()).orElseThrow(NotThere::new),
                value(Business.class, form.business()),
                DeedKey.of(form.deed()));
        runner.begin(id, IN_SIGHT);
        return "redirect:/publication/batches/" + id;
    }

    private static <E extends Enum<E>> E value(Class<E> type, @Nullable String name) {
        try {
            return Enum.valueOf(type, String.valueOf(name));
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }

    @Access(value = Role.PUBLISHER, scope = Scope.NATION)
    @GetMapping("/publication/batches/{id}")
    String batch(
            @PathVariable BatchId id, @RequestParam(defaultValue = "0") int after, Language language, Model model) {
        var it = batches.find(id).orElseThrow(NotThere::new);
        var tally = batches.tally(id);
        var shown = batches.lines(id, after, PART);
        model.addAttribute(
                "page",
                new BatchPage(
                        id.toString(),
                        title(it, language),
                        it.noticedOn(),
                        it.until(),
                        it.announcedOn(),
                        tally.lines(),
                        tally.entered(),
                        tally.gone(),
                        tally.stuck(),
                        !it.announced() && it.overOn(day.today()),
                        it.announced() && tally.open() > 0,
                        shown.stream().map(line -> line(line, language)).toList(),
                        tally.people() > after + PART ? "/publication/batches/" + id + "?after=" + (after + PART) : "",
                        after == 0,
                        it.open(),
                        DeedKey.fresh().value().toString()));
        return "review/batch";
    }

    private BatchPage.Line line(BatchLine it, Language language) {
        return new BatchPage.Line(
                it.n(),
                it.name(),
                it.employer(),
                specialty(it.specialty(), language),
                "publication.line." + it.state().name().toLowerCase(Locale.ROOT),
                tone(it.state()),
                it.stuck() == null ? "" : it.stuck());
    }

    private static Tone tone(BatchLine.State state) {
        return switch (state) {
            case LISTED, NOTICED -> Tone.PLAIN;
            case ENTERED -> Tone.OK;
            case GONE -> Tone.WAIT;
            case STUCK -> Tone.NO;
        };
    }

    @Access(value = Role.PUBLISHER, scope = Scope.NATION)
    @PostMapping("/publication/batches/{id}/announce")
    String announce(@Me Caller me, @PathVariable BatchId id, @RequestParam(required = false) @Nullable String deed) {
        desk.announce(me, id, DeedKey.of(deed));
        runner.begin(id, IN_SIGHT);
        return "redirect:/publication/batches/" + id;
    }
}
