package org.zhiye.identity.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Export;
import org.zhiye.ground.OwnData;
import org.zhiye.shared.PersonId;

/** Bookings and visits, for who takes the own data out. */
@Component
class OwnVisits implements OwnData {
    private final Visits visits;
    private final Sites sites;

    OwnVisits(Visits visits, Sites sites) {
        this.visits = visits;
        this.sites = sites;
    }

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void write(PersonId person, Export out) {
        var all = visits.all(person);
        if (all.isEmpty()) {
            return;
        }
        var headings = Stream.of("site", "day", "at", "state", "arrived", "done")
                .map(it -> out.words("export.visits." + it))
                .toList();
        out.table(
                "visits",
                out.words("export.visits"),
                headings,
                () -> all.stream().map(it -> row(it, out)));
    }

    private List<String> row(Visit it, Export out) {
        return List.of(
                sites.find(it.site()).map(Site::name).orElse(""),
                it.day().toString(),
                it.at() == null ? "" : it.at().toString(),
                out.words("visit.state." + it.state().name().toLowerCase(Locale.ROOT)),
                out.time(it.arrivedAt()),
                out.time(it.doneAt()));
    }
}
