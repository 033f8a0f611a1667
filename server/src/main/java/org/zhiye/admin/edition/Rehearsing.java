package org.zhiye.admin.edition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Kernels;
import org.zhiye.policy.Business;
import org.zhiye.policy.Policy;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Rehearsal;
import org.zhiye.policy.edition.Edition;
import org.zhiye.policy.edition.Editions;
import org.zhiye.web.Ui;

/** Tries a policy on cases, on the pool for heavy work; keeps counts and the first differences, never the cases. */
@Component
class Rehearsing {
    private static final int CASES = 2000;
    private static final int SHOWN = 200;

    private final Editions editions;
    private final ReferenceData reference;
    private final ObjectProvider<Rehearsal> rehearsal;
    private final Kernels kernels;

    Rehearsing(Editions editions, ReferenceData reference, ObjectProvider<Rehearsal> rehearsal, Kernels kernels) {
        this.editions = editions;
        this.reference = reference;
        this.rehearsal = rehearsal;
        this.kernels = kernels;
    }

    private static final class Tally {
        private final Map<Business, int[]> counts = new EnumMap<>(Business.class);
        private final List<Rehearsal.Result> first = new ArrayList<>();
        private int looked;
        private int differ;

        void take(Rehearsal.Result it) {
            var count = counts.computeIfAbsent(it.business(), _b -> new int[2]);
            looked++;
            count[0]++;
            if (it.difference().isPresent()) {
                differ++;
                count[1]++;
                if (first.size() < SHOWN) {
                    first.add(it);
                }
            }
        }
    }

    RehearsalPage of(Edition it, Ui ui) {
        var back = "/admin/editions/" + it.id();
        var tries = rehearsal.getIfAvailable();
        if (tries == null) {
            return new RehearsalPage(back, it.name(), false, 0, 0, List.of(), List.of());
        }
        var candidate = editions.shown(it).after().policies().version(it.name());
        var tally = kernels.run(() -> tally(tries, candidate));
        return new RehearsalPage(
                back,
                it.name(),
                true,
                tally.looked,
                tally.differ,
                tally.counts.entrySet().stream()
                        .map(e -> new RehearsalPage.Count(
                                e.getKey().words().in(ui.language()), e.getValue()[0], e.getValue()[1]))
                        .toList(),
                tally.first.stream().map(result -> row(result, ui)).toList());
    }

    private static Tally tally(Rehearsal tries, Policy candidate) {
        var tally = new Tally();
        try (var results = tries.of(candidate, CASES)) {
            results.forEach(tally::take);
        }
        return tally;
    }

    private RehearsalPage.Row row(Rehearsal.Result it, Ui ui) {
        return new RehearsalPage.Row(
                it.number(),
                it.business().words().in(ui.language()),
                reference.name(it.holder(), ui.language()),
                ui.t(it.open() ? "rehearsal.open" : "rehearsal.closed"),
                it.difference().map(words -> words.in(ui.language())).orElse(""));
    }
}
