package org.zhiye.filing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiye.ground.BusinessClock;
import org.zhiye.person.PaperKind;
import org.zhiye.policy.Policy;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Rehearsal;
import org.zhiye.policy.RouteStep;
import org.zhiye.policy.Words;
import org.zhiye.register.PastEnd;
import org.zhiye.register.Registers;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Language;
import org.zhiye.vault.Tampered;
import org.zhiye.web.Messages;

/** Tries a policy on the cases that there are: the same rules, over what was declared, under both versions. */
@Component
class CaseRehearsal implements Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(CaseRehearsal.class);
    private static final int PART = 200;
    private static final String OPEN = "f.open and f.id > ? order by f.id limit " + PART;
    private static final String CLOSED =
            "not f.open and f.outcome in ('GRANTED', 'REFUSED') and (f.closed_at, f.id) < (?, ?) order by f.closed_at desc, f.id desc limit "
                    + PART;

    private final Filings filings;
    private final Declarations declarations;
    private final Registers registers;
    private final Eligibility eligibility;
    private final ReferenceData reference;
    private final Messages messages;

    CaseRehearsal(
            Filings filings,
            Declarations declarations,
            Registers registers,
            Eligibility eligibility,
            ReferenceData reference,
            Messages messages) {
        this.filings = filings;
        this.declarations = declarations;
        this.registers = registers;
        this.eligibility = eligibility;
        this.reference = reference;
        this.messages = messages;
    }

    @Override
    public Stream<Result> of(Policy candidate, int most) {
        var cases = Stream.concat(stream(new Parts(true)), stream(new Parts(false)));
        return cases.limit(most).flatMap(it -> read(it, candidate).stream());
    }

    private static Stream<Filing> stream(Iterator<Filing> cases) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cases, 0), false);
    }

    /** Reads cases part by part, so that however many there are, a few are held. */
    private final class Parts implements Iterator<Filing> {
        private final boolean open;
        private List<Filing> part = List.of();
        private int next;
        private @Nullable Filing last;
        private boolean over;

        Parts(boolean open) {
            this.open = open;
        }

        @Override
        public boolean hasNext() {
            if (next == part.size() && !over) {
                part = read();
                next = 0;
                over = part.isEmpty();
            }
            return next < part.size();
        }

        @Override
        public Filing next() {
            last = part.get(next++);
            return last;
        }

        private List<Filing> read() {
            if (open) {
                return filings.where(
                        OPEN, last == null ? new UUID(0, 0) : last.id().value());
            }
            var before = last == null
                    ? java.time.Instant.parse("9999-01-01T00:00:00Z")
                    : Objects.requireNonNull(last.closedAt());
            return filings.where(
                    CLOSED,
                    java.sql.Timestamp.from(before),
                    last == null ? new UUID(-1, -1) : last.id().value());
        }
    }

    /** A case that can't be read is an alarm of its own; it does not keep the others from being tried. */
    private Optional<Result> read(Filing it, Policy candidate) {
        try {
            return Optional.of(result(it, candidate));
        } catch (Tampered | NoSuchElementException e) {
            LOG.error("case {} can't be read: {}", it.id(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Result result(Filing it, Policy candidate) {
        var present = reference.policies().version(it.policy());
        var declared = declarations.newest(it);
        var before = refused(it, declared, present);
        var after = refused(it, declared, candidate);
        var differences = new ArrayList<Words>();
        after.stream()
                .filter(rule -> !before.contains(rule))
                .forEach(rule -> differences.add(words("filing.rehearsal.refuses", rule)));
        before.stream()
                .filter(rule -> !after.contains(rule))
                .forEach(rule -> differences.add(words("filing.rehearsal.allows", rule)));
        route(it, present, candidate).ifPresent(differences::add);
        return new Result(
                it.number(),
                it.business(),
                it.holder(),
                it.open(),
                differences.isEmpty() ? Optional.empty() : Optional.of(joined(differences)));
    }

    /** The rules that say no under a policy. */
    private Set<Rule> refused(Filing it, Declaration declared, Policy policy) {
        if (!policy.rules(it.business()).isOpenTo(it.holder())) {
            return EnumSet.of(Rule.OPEN_TO_HOLDER);
        }
        return eligibility.whole(situation(it, declared, policy)).stream()
                .filter(found -> found.verdict() == Verdict.NOT_MET)
                .map(Finding::rule)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    }

    private Situation situation(Filing it, Declaration declared, Policy policy) {
        var filed = it.submittedAt().atZone(BusinessClock.ZONE).toLocalDate();
        var qualified = new HashMap<String, java.time.LocalDate>();
        declared.specialties().stream()
                .filter(s -> s.source().equals("ROSTER"))
                .forEach(s -> qualified.put(s.code(), s.issued()));
        return new Situation(
                filed,
                policy,
                it.holder(),
                it.business(),
                new Situation.Applicant(declared.who().birthDate(), true, true, 0, null, null),
                it.registration() == null ? List.of() : registers.of(it.person()),
                false,
                qualified,
                papers(declared),
                wish(it, declared),
                code -> reference.specialties().entry(code),
                type -> PastEnd.of(reference.policies().with(policy), type, filed));
    }

    private static Set<PaperKind> papers(Declaration declared) {
        var papers = EnumSet.noneOf(PaperKind.class);
        for (PaperKind kind : PaperKind.values()) {
            if (declared.documents().containsKey(kind.name())) {
                papers.add(kind);
            }
        }
        return papers;
    }

    private static Situation.Wish wish(Filing it, Declaration declared) {
        var own = declared.specialties().stream()
                .filter(s -> s.source().equals("OWN"))
                .map(Declaration.Specialty::issued)
                .findFirst()
                .orElse(null);
        var change = declared.wish().change();
        return new Situation.Wish(
                declared.employer() == null
                        ? null
                        : new Situation.Employer(
                                EnterpriseId.of(declared.employer().id()).toString(), true, true),
                it.contract(),
                it.lines().stream()
                        .map(FilingLine::specialty)
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet()),
                own,
                false,
                null,
                change == null
                        ? null
                        : new Filled.Change(
                                change.name(),
                                new IdDocument(
                                        IdDocumentType.valueOf(change.documentType()),
                                        change.documentCountry(),
                                        change.documentNumber())));
    }

    /** Another way, or other days. */
    private Optional<Words> route(Filing it, Policy present, Policy candidate) {
        var before = present.rules(it.business()).route();
        var after = candidate.rules(it.business()).route();
        var changed = java.util.Arrays.stream(RouteStep.values())
                .filter(step -> before.has(step) != after.has(step)
                        || (before.has(step) && before.days(step) != after.days(step)))
                .toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(in(language -> messages.text(
                language,
                "filing.rehearsal.route",
                changed.stream()
                        .map(step -> step.words().in(language))
                        .collect(Collectors.joining(language == Language.EN ? ", " : "、")))));
    }

    private Words words(String key, Rule rule) {
        return in(language -> messages.text(language, key, rule.article()));
    }

    private static Words in(java.util.function.Function<Language, String> say) {
        return new Words(say.apply(Language.ZH_HANS), say.apply(Language.ZH_HANT), say.apply(Language.EN));
    }

    private static Words joined(List<Words> all) {
        return in(language -> all.stream()
                .map(it -> it.in(language))
                .collect(Collectors.joining(language == Language.EN ? "; " : "；")));
    }
}
