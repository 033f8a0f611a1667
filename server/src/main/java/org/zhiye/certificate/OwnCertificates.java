package org.zhiye.certificate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiye.document.Documents;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Export;
import org.zhiye.ground.OwnData;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.vault.Tampered;

/**
 * The files of somebody's certificates: each copy that was taken, also those that are void by now. Where a certificate can be had and no
 * copy of it can be used, one is taken first, as by 下载.
 */
@Component
class OwnCertificates implements OwnData {
    private static final Logger LOG = LoggerFactory.getLogger(OwnCertificates.class);

    private final Holdings holdings;
    private final Copies copies;
    private final CertificateDesk desk;
    private final Documents documents;
    private final CertificateSettings settings;
    private final ReferenceData reference;
    private final Day day;

    OwnCertificates(
            Holdings holdings,
            Copies copies,
            CertificateDesk desk,
            Documents documents,
            CertificateSettings settings,
            ReferenceData reference,
            Day day) {
        this.holdings = holdings;
        this.copies = copies;
        this.desk = desk;
        this.documents = documents;
        this.settings = settings;
        this.reference = reference;
        this.day = day;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void prepare(PersonId person) {
        for (Holding it : held(person)) {
            if (it.why() == null
                    && it.sheet() != null
                    && it.current(day.today()).isEmpty()) {
                take(person, it);
            }
        }
    }

    private void take(PersonId person, Holding it) {
        try {
            desk.take(person, it.id(), it.granted().usual(), DeedKey.fresh());
        } catch (Unavailable | Refused e) {
            LOG.info("own data without a certificate that could be had: {}", e.getMessage());
        }
    }

    private List<Holding> held(PersonId person) {
        try {
            return holdings.of(person);
        } catch (Refused e) {
            return List.of();
        }
    }

    @Override
    public void write(PersonId person, Export out) {
        List<Holding> held;
        try {
            held = holdings.of(person);
        } catch (Refused e) {
            out.missing(out.words("export.certificates"), why(e, out));
            return;
        }
        held.stream()
                .filter(it -> it.current(day.today()).isEmpty())
                .forEach(it -> out.missing(
                        title(it) + " " + it.extract().registration().number(), why(it, out)));
        var names = new HashSet<String>();
        copies.all(person).forEach(id -> write(id, person, held, names, out));
    }

    private String title(Holding it) {
        return settings.title(reference.holder(it.extract().registration().holder()))
                .chinese();
    }

    private String why(Holding it, Export out) {
        var refused = it.why();
        if (refused != null) {
            return why(refused, out);
        }
        var pause = settings.pause();
        return desk.pausedUntil()
                .map(until -> out.words("export.missing.pause", pause.because(), out.time(until)))
                .orElseGet(() -> out.words("export.missing.signer"));
    }

    private static String why(Refused it, Export out) {
        return out.words(it.reason().key(), it.arguments().toArray());
    }

    private void write(CopyId id, PersonId person, List<Holding> held, Set<String> names, Export out) {
        try {
            var copy = copies.find(id, person).orElseThrow();
            var title = title(copy, held);
            documents
                    .find(copy.document(), person.value())
                    .ifPresentOrElse(
                            file -> out.file(
                                    name(copy, held, names),
                                    title + " " + out.words(state(copy, held), copy.to()),
                                    () -> documents.open(file)),
                            () -> out.missing(title, out.words("export.missing.gone")));
        } catch (Tampered e) {
            LOG.error("a copy is left out of its person's data: {}", e.getMessage());
            out.missing(out.words("export.certificates"), out.words("export.missing.not_proved"));
        }
    }

    private String title(Copy it, List<Holding> held) {
        var printed = it.printed();
        var title = printed != null
                ? printed.face().title()
                : held.stream()
                        .filter(holding -> holding.id().equals(it.registration()))
                        .map(this::title)
                        .findFirst()
                        .orElse("");
        return title + " " + it.number() + " " + taken(it);
    }

    private String name(Copy it, List<Holding> held, Set<String> names) {
        var base = title(it, held).replace(' ', '-');
        var name = base + ".pdf";
        for (int n = 2; !names.add(name); n++) {
            name = base + "-" + n + ".pdf";
        }
        return name;
    }

    private static String taken(Copy it) {
        return it.takenAt().atZone(BusinessClock.ZONE).toLocalDate().toString();
    }

    private String state(Copy it, List<Holding> held) {
        boolean says = held.stream()
                .anyMatch(holding ->
                        holding.sheet() != null && it.says(holding.sheet().face()));
        return says && !it.over(day.today()) ? "export.certificate.usable" : "export.certificate.void";
    }
}
