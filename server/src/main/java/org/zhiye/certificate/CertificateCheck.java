package org.zhiye.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.zhiye.certificate.Verdict.Difference;
import org.zhiye.certificate.Verdict.Outcome;
import org.zhiye.ground.Day;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Extract;
import org.zhiye.register.Extracts;
import org.zhiye.register.PastEnd;
import org.zhiye.register.Registration;
import org.zhiye.shared.CheckCode;
import org.zhiye.shared.RegistrationId;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;

/**
 * Answers for a certificate, always, whatever became of it: three statements at most. What does not bear its seal is not spoken of:
 * then we can't tell.
 */
@Component
public class CertificateCheck {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateCheck.class);
    private static final String NONE = "—";

    private final Copies copies;
    private final Extracts extracts;
    private final ReferenceData reference;
    private final Vault vault;
    private final Day day;

    CertificateCheck(Copies copies, Extracts extracts, ReferenceData reference, Vault vault, Day day) {
        this.copies = copies;
        this.extracts = extracts;
        this.reference = reference;
        this.vault = vault;
        this.day = day;
    }

    /** By the code that is printed under the QR. What is unknown costs the same reads as what is known. */
    public Verdict byCode(CheckCode code) {
        return answered(() -> {
            var copy = copies.find(code);
            if (copy.isEmpty()) {
                extracts.find(RegistrationId.next());
            }
            return copy.map(this::judge).orElseGet(() -> Verdict.of(Outcome.NOT_FOUND, day.now()));
        });
    }

    /** By the token in the QR's address. */
    public Verdict byToken(String text) {
        var token = QrToken.read(vault, text);
        if (token.isEmpty()) {
            return Verdict.of(Outcome.NOT_GENUINE, day.now());
        }
        return answered(() -> copies.find(token.get()).map(this::judge).orElseGet(() -> {
            // we made this address: if its copy is not there, it is we who lost it
            LOG.error("the copy behind a token of ours is lost");
            return Verdict.of(Outcome.CANNOT_TELL, day.now());
        }));
    }

    private Verdict answered(java.util.function.Supplier<Verdict> work) {
        try {
            return work.get();
        } catch (Tampered e) {
            LOG.error("a certificate can't be verified: {}", e.getMessage());
        } catch (DataAccessException e) {
            LOG.warn(
                    "a certificate can't be verified: {}",
                    e.getMostSpecificCause().getClass().getSimpleName());
        }
        return Verdict.of(Outcome.CANNOT_TELL, day.now());
    }

    private Verdict judge(Copy copy) {
        var extract = extracts.find(copy.registration()).orElseThrow(() -> new Tampered("a registration is lost"));
        if (!extract.registration().person().equals(copy.person())) {
            throw new Tampered("copy " + copy.id() + " is of somebody else's registration");
        }
        var differences = differences(copy, extract);
        var outcome = outcome(copy, extract, differences);
        return new Verdict(
                outcome,
                day.now(),
                saysSince(outcome) ? extract.since() : null,
                facts(extract.registration(), copy.to()),
                outcome == Outcome.SUPERSEDED ? differences : List.of());
    }

    private Outcome outcome(Copy copy, Extract extract, List<Difference> differences) {
        var it = extract.registration();
        return switch (it.state()) {
            case CANCELLED -> Outcome.CANCELLED;
            case LAPSED -> Outcome.LAPSED;
            case RESCINDED -> Outcome.RESCINDED;
            case REVOKED -> Outcome.REVOKED;
            case SUSPENDED -> Outcome.SUSPENDED;
            case VALID -> {
                if (!it.validOn(day.today(), pastEnd(it))) {
                    yield Outcome.EXPIRED;
                }
                if (copy.supersededAt() != null || !differences.isEmpty()) {
                    yield Outcome.SUPERSEDED;
                }
                yield copy.over(day.today()) ? Outcome.WINDOW_OVER : Outcome.VALID;
            }
        };
    }

    private PastEnd pastEnd(Registration it) {
        return PastEnd.of(reference.policies(), it.holder(), day.today());
    }

    private static boolean saysSince(Outcome outcome) {
        return switch (outcome) {
            case CANCELLED, LAPSED, RESCINDED, REVOKED, SUSPENDED -> true;
            case VALID, WINDOW_OVER, EXPIRED, SUPERSEDED, NOT_GENUINE, NOT_FOUND, CANNOT_TELL -> false;
        };
    }

    private Verdict.Facts facts(Registration it, LocalDate until) {
        var pastEnd = pastEnd(it);
        boolean valid = it.state() == Registration.State.VALID;
        return new Verdict.Facts(
                it.name(),
                it.number().value(),
                it.holder(),
                it.employer() == null ? NONE : it.employer().name(),
                it.lines().stream()
                        .map(line -> new Verdict.Line(
                                line.specialty(), line.to(), valid && pastEnd.covers(line, day.today())))
                        .toList(),
                until);
    }

    private List<Difference> differences(Copy copy, Extract extract) {
        if (copy.printed() == null) {
            return List.of();
        }
        var printed = copy.printed().face();
        var now = extract.registration();
        var found = new ArrayList<Difference>();
        compare("verify.fact.name", printed.name(), now.name(), found);
        compare("verify.fact.number", printed.registrationNumber(), now.number().value(), found);
        compare(
                "verify.fact.employer",
                printed.employer(),
                now.employer() == null ? NONE : now.employer().name(),
                found);
        lines(printed, now, found);
        return found;
    }

    private static void compare(String key, String printed, String registered, List<Difference> found) {
        if (!printed.equals(registered)) {
            found.add(new Difference(key, printed, registered));
        }
    }

    // what was printed must stand in the register still, and what runs today must have been printed
    private void lines(Printed.Face printed, Registration now, List<Difference> found) {
        var held = now.lines().stream().map(CertificateCheck::line).toList();
        var running = now.lines().stream()
                .filter(line -> line.runsOn(day.today()))
                .map(CertificateCheck::line)
                .toList();
        boolean stands = held.containsAll(printed.lines());
        boolean renewed = running.stream()
                .allMatch(line -> printed.lines().contains(line)
                        || printed.lines().stream().anyMatch(old -> continuation(old, line)));
        if (!stands || !renewed) {
            found.add(new Difference("verify.fact.lines", words(printed.lines()), words(running)));
        }
    }

    /** The next validity of the same specialty: the copy's own is over then, which its window says. */
    private static boolean continuation(Printed.Line old, Printed.Line line) {
        return old.specialty().equals(line.specialty()) && line.from().isAfter(old.to());
    }

    private static Printed.Line line(Registration.Line it) {
        return new Printed.Line(it.specialty(), it.from(), it.to());
    }

    private String words(List<Printed.Line> lines) {
        return Optional.of(lines.stream()
                        .map(line -> reference
                                        .specialties()
                                        .entry(line.specialty())
                                        .name()
                                        .zhHans() + " 至 " + line.to())
                        .collect(Collectors.joining("、")))
                .filter(words -> !words.isEmpty())
                .orElse(NONE);
    }
}
