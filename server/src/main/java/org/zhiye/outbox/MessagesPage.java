package org.zhiye.outbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;
import org.zhiye.web.Ui;

/**
 * What left the house.
 *
 * @param alarms sentences
 * @param facts who carries messages and how many wait
 */
public record MessagesPage(List<String> alarms, List<SummaryLine> facts, List<Line> lines, List<Trouble> troubles) {
    /**
     * So many of one day ended so.
     *
     * @param reason the carrier's code, and words for it where we have some
     */
    public record Line(String day, String kind, String carrier, String state, Tone tone, String reason, int count) {}

    /** What a carrier refused. */
    public record Trouble(String day, String carrier, String words, Tone tone, String reason, int times) {}

    static MessagesPage of(
            Ui ui,
            List<Alarms.Alarm> alarms,
            Carriers carriers,
            Map<Outgoing.Kind, Integer> waiting,
            List<Deliveries.Counted> counted,
            List<CarrierTroubles.Counted> troubles) {
        return new MessagesPage(
                alarms.stream().map(it -> ui.t(it.key(), it.detail())).toList(),
                facts(ui, carriers, waiting),
                counted.stream().map(it -> line(ui, it)).toList(),
                troubles.stream().map(it -> trouble(ui, it)).toList());
    }

    private static List<SummaryLine> facts(Ui ui, Carriers carriers, Map<Outgoing.Kind, Integer> waiting) {
        var order = carriers.all().stream().map(it -> carrier(ui, it.name())).collect(Collectors.joining(" → "));
        var mail = carriers.mail().map(it -> carrier(ui, it.name())).orElse(ui.t("outbox.no_mail"));
        return List.of(
                new SummaryLine(ui.t("outbox.carriers"), order),
                new SummaryLine(ui.t("outbox.mail"), mail),
                new SummaryLine(ui.t("outbox.queued.sms"), String.valueOf(waiting.getOrDefault(Outgoing.Kind.SMS, 0))),
                new SummaryLine(
                        ui.t("outbox.queued.email"), String.valueOf(waiting.getOrDefault(Outgoing.Kind.EMAIL, 0))));
    }

    private static Line line(Ui ui, Deliveries.Counted it) {
        var state = it.state().toLowerCase(Locale.ROOT);
        var tone = switch (it.state()) {
            case "DELIVERED" -> Tone.OK;
            case "FAILED" -> Tone.NO;
            default -> Tone.PLAIN;
        };
        boolean failed = it.state().equals("FAILED") && it.kind() == Outgoing.Kind.SMS;
        var words = failed && !it.reason().isEmpty()
                ? ui.t(Unreached.of(it.reason()).key() + ".short")
                : "";
        return new Line(
                ui.date(it.day()),
                ui.t("outbox.kind." + it.kind().name().toLowerCase(Locale.ROOT)),
                carrier(ui, it.carrier()),
                ui.t("outbox.state." + state),
                tone,
                words.isEmpty() ? it.reason() : words + " " + it.reason(),
                it.count());
    }

    private static Trouble trouble(Ui ui, CarrierTroubles.Counted it) {
        var tone = switch (it.trouble()) {
            case CONFIGURATION -> Tone.NO;
            case LIMIT, DOWN, UNSURE, LATER -> Tone.WAIT;
            case NUMBER, CONTENT -> Tone.PLAIN;
        };
        return new Trouble(
                ui.date(it.day()),
                carrier(ui, it.carrier()),
                ui.t("outbox.trouble." + it.trouble().name().toLowerCase(Locale.ROOT)),
                tone,
                it.reason(),
                it.times());
    }

    private static String carrier(Ui ui, String name) {
        return ui.t("outbox.carrier." + name);
    }
}
