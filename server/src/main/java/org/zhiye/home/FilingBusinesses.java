package org.zhiye.home;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Standing;
import org.zhiye.filing.Standings;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.web.Tone;
import org.zhiye.web.Ui;

/** How the eight businesses stand, from the filing module. */
@Component
class FilingBusinesses implements Businesses {
    private final Standings standings;
    private final ReferenceData reference;

    FilingBusinesses(Standings standings, ReferenceData reference) {
        this.reference = reference;
        this.standings = standings;
    }

    @Override
    public Overview of(PersonFacts facts, Ui ui) {
        var all = standings.overview(facts);
        var sections = new ArrayList<Section>();
        Optional<NextStep> open = Optional.empty();
        for (HolderType holder : reference.holderTypes()) {
            var lines = all.of(holder, ui.language());
            sections.add(new Section(
                    reference.name(holder, ui.language()),
                    lines.stream().map(it -> status(it, ui)).toList()));
            if (open.isEmpty()) {
                open = lines.stream()
                        .filter(it -> it.business() == Business.INITIAL)
                        .filter(it -> !it.href().isEmpty() && !it.state().equals(Standing.RUNNING))
                        .findFirst()
                        .map(it -> next(it, ui));
            }
        }
        return new Overview(sections, all.waiting().map(it -> urgent(it, ui)), open);
    }

    private static BusinessStatus status(Standing it, Ui ui) {
        return new BusinessStatus(
                it.business().words().in(ui.language()), it.reason(), ui.t(it.state()), it.tone(), it.href());
    }

    private static NextStep next(Standing it, Ui ui) {
        boolean begun = it.tone() == Tone.WAIT;
        return new NextStep(
                it.business().words().in(ui.language()),
                ui.t(it.state()),
                it.href(),
                ui.t(begun ? "filing.next.go_on" : "filing.start"));
    }

    private static NextStep urgent(Filing it, Ui ui) {
        return new NextStep(
                ui.t("filing.progress.correct"),
                it.due() == null ? it.number() : ui.t("filing.next.until", it.number(), ui.date(it.due())),
                "/progress/" + it.id(),
                ui.t("filing.check.view"));
    }
}
