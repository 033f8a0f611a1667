package org.zhiye.trail;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Export;
import org.zhiye.ground.OwnData;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** The operation trail, for who takes the own data out. */
@Component
class OwnTrail implements OwnData {
    private static final int PART = 500;

    private final Trail trail;

    OwnTrail(Trail trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "trail";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void write(PersonId person, Export out) {
        var headings = Stream.of(
                        "n", "when", "what", "deed_code", "object", "by", "address", "device", "receipt", "entry")
                .map(it -> out.words("trail." + it))
                .toList();
        out.table(
                "trail",
                out.words("trail.title"),
                headings,
                () -> parts(person)
                        .map(entry -> TrailPage.Line.of(entry, person.value()))
                        .map(it -> List.of(
                                Long.toString(it.n()),
                                out.time(it.at()),
                                out.words(it.deed()),
                                it.code(),
                                it.object(),
                                out.words(it.who().key()),
                                it.address(),
                                it.device(),
                                it.receipt().grouped(),
                                it.receipt().entry().toString())));
    }

    private Stream<Entry> parts(PersonId person) {
        var subject = Subject.of(person);
        return Stream.iterate(
                        trail.of(subject, null, PART),
                        part -> !part.isEmpty(),
                        part -> part.size() < PART
                                ? List.<Entry>of()
                                : trail.of(subject, part.getLast().n(), PART))
                .flatMap(List::stream);
    }
}
