package org.zhiye.demo.content;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.zhiye.policy.ReferenceData;

/** Everybody and everything of the demonstration, as it follows from the day on which the installation was made. */
record World(
        Cast cast,
        List<Firm> firms,
        List<Officer> officers,
        List<Agent> agents,
        List<Player> crowd,
        Employers employers,
        Past past) {
    private static final int FIRMS = 5_000;

    static World of(LocalDate begun, ReferenceData reference) {
        return of(begun, reference, FIRMS);
    }

    static World of(LocalDate begun, ReferenceData reference, int firms) {
        var cast = new Cast(begun, reference);
        var staff = new Staff(begun, reference);
        var enterprises = Firms.make(reference.provinces().offered(), firms);
        var agents = staff.agents(enterprises);
        return new World(
                cast,
                enterprises,
                staff.officers(),
                agents,
                cast.crowd(),
                new Employers(enterprises, agents),
                new Past(begun, reference.workingDays()));
    }

    LocalDate begun() {
        return cast.begun();
    }

    /** All of the roster, with account or without. */
    List<Player> qualified() {
        return Stream.of(cast.named(), cast.roster(), crowd)
                .flatMap(List::stream)
                .filter(it -> it.state().isQualified())
                .toList();
    }

    List<Part> parts() {
        return Parts.of(
                cast,
                officers,
                agents,
                it -> it.scene() == null ? "" : employers.of(it).name());
    }
}
