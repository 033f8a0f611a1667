package org.zhiye.filing.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Corrections;
import org.zhiye.filing.Declarations;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Filings;
import org.zhiye.filing.Outcome;
import org.zhiye.filing.Verdict;
import org.zhiye.person.PaperKind;
import org.zhiye.policy.Policy;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Rehearsal;
import org.zhiye.policy.RouteStep;
import org.zhiye.policy.Words;
import org.zhiye.shared.Language;
import org.zhiye.vault.Tampered;
import org.zhiye.web.Messages;

/**
 * Tries a policy on the cases that there are: the same rules, over what was declared and what the register then held, under both versions.
 * Evidence that an office rejected, by a refusal or by a correction that never came, proves nothing under either of them; where a version
 * does not ask for it, its rejection is no reason.
 */
@Component
class CaseRehearsal implements Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(CaseRehearsal.class);
    private static final int PART = 200;
    private static final String OPEN = "f.open and f.id > ? order by f.id limit " + PART;
    private static final String CLOSED =
            "not f.open and f.outcome in ('GRANTED', 'DEEMED_GRANTED', 'REFUSED', 'NOT_CORRECTED', 'WITHDRAWN')"
                    + " and (f.closed_at, f.id) < (?, ?) order by f.closed_at desc, f.id desc limit " + PART;

    private final Filings filings;
    private final Declarations declarations;
    private final Corrections corrections;
    private final DeclaredSituations situations;
    private final Eligibility eligibility;
    private final ReferenceData reference;
    private final Messages messages;

    CaseRehearsal(
            Filings filings,
            Declarations declarations,
            Corrections corrections,
            DeclaredSituations situations,
            Eligibility eligibility,
            ReferenceData reference,
            Messages messages) {
        this.filings = filings;
        this.declarations = declarations;
        this.corrections = corrections;
        this.situations = situations;
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
        var situation = situations.of(it, declarations.newest(it));
        var rejected = rejected(it);
        var before = refused(it, situation, rejected, present);
        var after = refused(it, situation, rejected, candidate);
        var differences = new ArrayList<Words>();
        after.stream()
                .filter(rule -> !before.contains(rule))
                .forEach(rule -> differences.add(words("filing.rehearsal.refuses", it, rule)));
        before.stream()
                .filter(rule -> !after.contains(rule))
                .forEach(rule -> differences.add(words("filing.rehearsal.allows", it, rule)));
        route(it, present, candidate).ifPresent(differences::add);
        return new Result(
                it.number(),
                it.business(),
                it.holder(),
                it.open(),
                differences.isEmpty() ? Optional.empty() : Optional.of(joined(differences)));
    }

    /** The rules that say no under a policy. */
    private Set<Rule> refused(Filing it, Function<Policy, Situation> situation, Rejected rejected, Policy policy) {
        if (!policy.rules(it.business()).isOpenTo(it.holder())) {
            return EnumSet.of(Rule.OPEN_TO_HOLDER);
        }
        return eligibility.whole(situation.apply(policy)).stream()
                .filter(found -> found.verdict() == Verdict.NOT_MET
                        || (found.verdict() == Verdict.CANT_TELL && rejected.has(found)))
                .map(Finding::rule)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    }

    /** Evidence that was there and was found not to prove the point: for a specialty, or ("") for all of them. */
    private record Rejected(Map<String, Set<PaperKind>> bySpecialty) {
        boolean has(Finding found) {
            var proof = Evidences.proof(found.rule());
            return proof != null && (in("", proof) || in(found.specialty(), proof));
        }

        private boolean in(String specialty, PaperKind kind) {
            return bySpecialty.getOrDefault(specialty, Set.of()).contains(kind);
        }
    }

    private Rejected rejected(Filing it) {
        var rejected = new HashMap<String, Set<PaperKind>>();
        for (FilingLine line : it.lines()) {
            var ground = line.outcome() == Outcome.REFUSED ? line.ground() : null;
            if (ground != null) {
                rejected.computeIfAbsent(line.specialty(), _s -> EnumSet.noneOf(PaperKind.class))
                        .addAll(behind(it, ground));
            }
        }
        // what was corrected is judged as it was declared then
        if (it.round() == 1 && it.outcome() == Outcome.NOT_CORRECTED) {
            corrections.of(it).stream()
                    .flatMap(asked -> Arrays.stream(PaperKind.values())
                            .filter(kind -> kind.name().equals(asked.field())))
                    .map(kind -> Objects.requireNonNull(Evidences.proof(Evidences.rule(kind))))
                    .forEach(kind -> rejected.computeIfAbsent("", _s -> EnumSet.noneOf(PaperKind.class))
                            .add(kind));
        }
        return new Rejected(rejected);
    }

    /** The evidence whose rejection is a ground of refusal: the one by which a rule of the same article is proved. */
    private Set<PaperKind> behind(Filing it, String ground) {
        var article = reference
                .refusalGrounds()
                .find(ground)
                .map(entry -> reference.groundArticle(it.holder(), ground, entry.article()))
                .orElse("");
        var kinds = EnumSet.noneOf(PaperKind.class);
        for (Rule rule : Rule.values()) {
            var proof = Evidences.proof(rule);
            if (proof != null
                    && reference.citation(it.holder(), rule.name()).articles().contains(article)) {
                kinds.add(proof);
            }
        }
        return kinds;
    }

    /** Another way, or other days. */
    private Optional<Words> route(Filing it, Policy present, Policy candidate) {
        var before = present.rules(it.business()).route();
        var after = candidate.rules(it.business()).route();
        var changed = Arrays.stream(RouteStep.values())
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

    private Words words(String key, Filing it, Rule rule) {
        return in(language -> messages.text(
                language, key, reference.citation(it.holder(), rule.name()).in(language)));
    }

    private static Words in(Function<Language, String> say) {
        return new Words(say.apply(Language.ZH_HANS), say.apply(Language.ZH_HANT), say.apply(Language.EN));
    }

    private static Words joined(List<Words> all) {
        return in(language -> all.stream()
                .map(it -> it.in(language))
                .collect(Collectors.joining(language == Language.EN ? "; " : "；")));
    }
}
