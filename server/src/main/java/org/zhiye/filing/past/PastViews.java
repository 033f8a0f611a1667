package org.zhiye.filing.past;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.filing.PastWords;
import org.zhiye.ground.Day;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Dispute;
import org.zhiye.register.Disputes;
import org.zhiye.register.PastRecord;
import org.zhiye.register.PastRecords;
import org.zhiye.register.PastRecords.Answer;
import org.zhiye.shared.Language;
import org.zhiye.web.Problems;
import org.zhiye.web.Tone;

/** Puts 这些记录是您的吗？ together: the records, what the person said of them, and what an office makes of it. */
@Component
class PastViews {
    private final PastRecords records;
    private final Disputes disputes;
    private final PastWords words;
    private final ReferenceData reference;
    private final Day day;

    PastViews(PastRecords records, Disputes disputes, PastWords words, ReferenceData reference, Day day) {
        this.records = records;
        this.disputes = disputes;
        this.words = words;
        this.reference = reference;
        this.day = day;
    }

    PastPage of(
            PersonFacts facts,
            boolean first,
            PastController.@Nullable Form typed,
            Problems problems,
            Language language) {
        if (!facts.verified()) {
            return new PastPage(false, false, List.of(), List.of(), problems);
        }
        var said = disputes.of(facts.id()).stream().collect(Collectors.toMap(Dispute::past, Function.identity()));
        var rows = records.of(facts.id(), List.of(facts.document()), facts.name()).stream()
                .map(it -> row(it, said, typed, language))
                .toList();
        var shown = rows.stream().map(PastPage.Row::id).toList();
        var past = said.values().stream()
                .filter(it -> !shown.contains(it.past().toString()))
                .map(it -> looked(
                        it, records.find(it.past()).map(r -> r.number().value()).orElse(""), language))
                .toList();
        boolean asked = first && rows.stream().anyMatch(it -> it.answered().isEmpty());
        return new PastPage(asked, true, rows, past, problems);
    }

    private PastPage.Row row(
            PastRecords.Found found,
            Map<java.util.UUID, Dispute> said,
            PastController.@Nullable Form typed,
            Language language) {
        PastRecord it = found.record();
        var id = it.id().toString();
        var answer = found.answer();
        var dispute = said.get(it.id());
        return new PastPage.Row(
                id,
                it.number().value(),
                words.of(it, language),
                answer == null ? "" : "past.answered." + answer.name().toLowerCase(Locale.ROOT),
                answer == Answer.MINE ? Tone.OK : Tone.WAIT,
                found.rejected(),
                dispute == null || answer == Answer.MINE
                        ? null
                        : looked(dispute, it.number().value(), language),
                typed != null && id.equals(typed.record()) ? typed.said() : "");
    }

    private PastPage.Looked looked(Dispute it, String number, Language language) {
        var office = reference
                .provinces()
                .find(it.office())
                .map(province -> province.authority().in(language))
                .orElseGet(() -> reference.ministry().name().in(language));
        var end = it.end();
        return new PastPage.Looked(
                number,
                office,
                it.due(),
                end.isEmpty() && day.today().isAfter(it.due()),
                it.statement(),
                end.map(ruling -> "past.dispute." + ruling.kind().name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                end.map(Dispute.Ruling::reason).orElse(""),
                end.map(Dispute.Ruling::at).orElse(null));
    }
}
