package org.zhiye.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Filings;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Language;
import org.zhiye.shared.Role;
import org.zhiye.web.Link;
import org.zhiye.web.Messages;
import org.zhiye.web.Tone;

/** Reads the queues of the desks: by due date, part by part (keyset), with search. */
@Component
class Queues {
    /** More is not counted. */
    static final int COUNTED = 1000;

    private static final int PART = 50;
    private static final int BESIDE = 15;
    private static final int SOON = 2;

    private final Filings filings;
    private final Claims claims;
    private final ReferenceData reference;
    private final Messages messages;
    private final Day day;

    Queues(Filings filings, Claims claims, ReferenceData reference, Messages messages, Day day) {
        this.filings = filings;
        this.claims = claims;
        this.reference = reference;
        this.messages = messages;
        this.day = day;
    }

    /** The desk that was asked for, if it is one of the caller's; else the first of them. */
    static @Nullable Desk desk(Caller me, Asked asked) {
        var desks = Desk.of(me);
        return desks.stream()
                .filter(it -> it.slug().equals(asked.desk()))
                .findFirst()
                .orElse(desks.isEmpty() ? null : desks.getFirst());
    }

    /** A whole page of the queue (3 statements). */
    QueuePage page(Caller me, Asked asked, Language language) {
        var desk = desk(me, asked);
        if (desk == null) {
            return new QueuePage(List.of(), "", 0, 0, 0, "", List.of(), "", "", false);
        }
        var condition = new Condition(me, desk);
        var load = filings.load(day.today(), COUNTED, condition.text, condition.values());
        var some = read(me, desk, asked, PART + 1);
        var shown = some.stream().limit(PART).toList();
        var elsewhere =
                claims.elsewhere(shown.stream().map(it -> it.id().value()).toList(), me.id());
        return new QueuePage(
                desks(me, desk, language),
                desk.slug(),
                load.cases(),
                load.today(),
                load.late(),
                asked.typed(),
                rows(shown, desk, asked, null, elsewhere, language),
                asked.after() == null ? "" : asked.address("/review", desk, null),
                some.size() > PART ? asked.address("/review", desk, cursor(shown.getLast())) : "",
                me.has(Role.PROVINCE_SUPERVISOR) || me.has(Role.MINISTRY_SUPERVISOR));
    }

    /** The part of the queue beside an open case (1 statement). */
    QueuePage beside(Caller me, Asked asked, FilingId here, Language language) {
        var desk = desk(me, asked);
        if (desk == null) {
            return new QueuePage(List.of(), "", 0, 0, 0, "", List.of(), "", "", false);
        }
        var some = read(me, desk, asked, BESIDE + 1);
        var shown = some.stream().limit(BESIDE).toList();
        return new QueuePage(
                List.of(),
                desk.slug(),
                0,
                0,
                0,
                asked.typed(),
                rows(shown, desk, asked, here, Set.of(), language),
                asked.address("/review", desk),
                some.size() > BESIDE ? asked.address("/review", desk, cursor(shown.getLast())) : "",
                false);
    }

    private List<Filing> read(Caller me, Desk desk, Asked asked, int limit) {
        var condition = new Condition(me, desk);
        if (!asked.typed().isEmpty()) {
            condition.and(
                    "(f.applicant like ? or f.number = ?)", "%" + escaped(asked.typed()) + "%", number(asked.typed()));
        }
        var from = Asked.Cursor.read(asked.after());
        if (from != null) {
            condition.and("(f.turn_due, f.id) > (?, ?)", from.due(), from.id());
        }
        return filings.where(condition.text + " order by f.turn_due, f.id limit " + limit, condition.values());
    }

    private static String escaped(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String number(String typed) {
        try {
            return org.zhiye.shared.CaseNumber.of(typed).value();
        } catch (org.zhiye.shared.Refused e) {
            return "";
        }
    }

    private static String cursor(Filing it) {
        return new Asked.Cursor(Objects.requireNonNull(it.due()), it.id().value()).toString();
    }

    private List<Link> desks(Caller me, Desk here, Language language) {
        var desks = Desk.of(me);
        return desks.size() < 2
                ? List.of()
                : desks.stream()
                        .map(it -> new Link(
                                "/review?desk=" + it.slug(),
                                messages.text(language, "review.desk." + it.slug()),
                                it == here))
                        .toList();
    }

    private List<QueuePage.Row> rows(
            List<Filing> cases,
            Desk desk,
            Asked asked,
            @Nullable FilingId here,
            Set<UUID> elsewhere,
            Language language) {
        return cases.stream()
                .map(it -> {
                    int days = left(it);
                    return new QueuePage.Row(
                            asked.address("/review/cases/" + it.id(), desk),
                            it.number(),
                            it.business().words().in(language),
                            it.applicant(),
                            Objects.requireNonNullElse(it.enterpriseName(), ""),
                            it.lines().stream()
                                    .map(FilingLine::specialty)
                                    .filter(code -> !code.isEmpty())
                                    .map(code -> reference.specialties().name(code, language))
                                    .collect(Collectors.joining(language == Language.EN ? ", " : "、")),
                            it.due(),
                            leftKey(days),
                            Math.abs(days),
                            tone(days),
                            it.tentative(reference.workingDays()),
                            it.id().equals(here),
                            elsewhere.contains(it.id().value()));
                })
                .toList();
    }

    /** Working days until the case is due; negative: overdue. */
    int left(Filing it) {
        if (it.due() == null) {
            return Integer.MAX_VALUE;
        }
        int days = reference.workingDays().between(day.today(), it.due());
        // on a day off no working day has passed since, and yet it is overdue
        return it.due().isBefore(day.today()) ? Math.min(days, -1) : days;
    }

    static String leftKey(int days) {
        if (days == 0) {
            return "review.left.today";
        }
        return days < 0 ? "review.left.over" : "review.left.days";
    }

    static Tone tone(int days) {
        return days < 0 ? Tone.NO : days <= SOON ? Tone.WAIT : Tone.PLAIN;
    }

    /** A condition in the making; its text is put together from constants alone. */
    private static final class Condition {
        private final List<Object> values = new ArrayList<>();
        private String text;

        Condition(Caller me, Desk desk) {
            text = desk.condition();
            desk.part(me).ifPresent(part -> and(part.condition(), part.values().toArray()));
        }

        void and(String constant, Object... more) {
            text += " and " + constant;
            values.addAll(List.of(more));
        }

        Object[] values() {
            return values.toArray();
        }
    }
}
