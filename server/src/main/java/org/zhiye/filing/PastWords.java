package org.zhiye.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhiye.ground.BusinessClock;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.PastRecord;
import org.zhiye.register.Registration;
import org.zhiye.shared.Language;
import org.zhiye.web.Messages;
import org.zhiye.web.SummaryLine;

/** What an imported record says, in words. */
@Component
public class PastWords {
    private final ReferenceData reference;
    private final Messages messages;

    PastWords(ReferenceData reference, Messages messages) {
        this.reference = reference;
        this.messages = messages;
    }

    /** All but number, name and document. */
    public List<SummaryLine> of(PastRecord it, Language language) {
        var facts = new ArrayList<SummaryLine>();
        var former = it.former();
        if (former != null) {
            facts.add(line("past.former", former.value(), language));
        }
        facts.add(line("past.holder", reference.name(it.holder(), language), language));
        facts.add(line(
                "past.state",
                messages.text(language, "past.state." + it.state().name().toLowerCase(Locale.ROOT)),
                language));
        facts.add(line("past.first", it.firstRegistered().toString(), language));
        facts.add(line("past.seal", it.sealNumber(), language));
        facts.add(line(
                "past.employer",
                it.employer().isEmpty() ? messages.text(language, "past.employer.none") : it.employer(),
                language));
        facts.add(new SummaryLine(
                messages.text(language, "past.lines"),
                it.lines().stream().map(line -> words(line, language)).toList()));
        facts.add(line(
                "past.source",
                messages.text(
                        language,
                        "past.known",
                        it.source(),
                        it.knownFrom().atZone(BusinessClock.ZONE).toLocalDate().toString()),
                language));
        return facts;
    }

    private String words(Registration.Line line, Language language) {
        return messages.text(
                language,
                "past.line",
                reference.specialties().name(line.specialty(), language),
                line.from().toString(),
                line.to().toString());
    }

    private SummaryLine line(String key, String value, Language language) {
        return new SummaryLine(messages.text(language, key), value);
    }
}
