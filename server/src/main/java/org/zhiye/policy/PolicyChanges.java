package org.zhiye.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.Language;

/** What one version of the policy says otherwise than another, as sentences. */
public final class PolicyChanges {
    private static final String NEVER = "@policy.when.never";
    private static final String NOTHING = "@policy.nothing";

    private final List<Change> all = new ArrayList<>();
    private final Language language;
    private final Function<HolderType, String> names;

    private PolicyChanges(Language language, Function<HolderType, String> names) {
        this.language = language;
        this.names = names;
    }

    /**
     * A sentence.
     *
     * @param business absent: it concerns all of them
     * @param arguments of the message; {@code @key} stands for that key's words
     */
    public record Change(@Nullable Business business, String key, List<Object> arguments) {}

    /** In the order of the menu; what concerns all businesses comes last. */
    public static List<Change> between(Policy from, Policy to, Language language, Function<HolderType, String> names) {
        var changes = new PolicyChanges(language, names);
        for (Business business : Business.values()) {
            changes.rules(business, from.rules(business), to.rules(business));
        }
        changes.whole(from, to);
        return List.copyOf(changes.all);
    }

    private void rules(Business business, BusinessRules from, BusinessRules to) {
        for (HolderType holder : holders(from, to)) {
            open(business, holder, from, to);
        }
        one(business, "standing", from.standing(), to.standing());
        one(business, "employer", from.employer(), to.employer());
        sets(business, "need", BusinessRules.Need.class, from.needs(), to.needs());
        sets(business, "lock", BusinessRules.Lock.class, from.locks(), to.locks());
        sets(business, "ask", BusinessRules.Field.class, from.asks(), to.asks());
        for (var evidence : BusinessRules.Evidence.values()) {
            differ(
                    business,
                    "evidence",
                    word("evidence", evidence),
                    when(from.evidence().get(evidence)),
                    when(to.evidence().get(evidence)));
        }
        consents(business, from.consents(), to.consents());
        route(business, from.route(), to.route());
        one(business, "silence", from.silence().orElse(null), to.silence().orElse(null));
        one(business, "level", from.level(), to.level());
        one(business, "validity", from.validity(), to.validity());
    }

    private static Set<HolderType> holders(BusinessRules from, BusinessRules to) {
        var holders = new java.util.TreeSet<HolderType>();
        for (var rules : List.of(from, to)) {
            holders.addAll(rules.holders());
            holders.addAll(rules.closed().keySet());
        }
        return new LinkedHashSet<>(holders);
    }

    private void open(Business business, HolderType holder, BusinessRules from, BusinessRules to) {
        var name = names.apply(holder);
        var advice = to.closedTo(holder).map(it -> it.advice().in(language)).orElse("");
        if (from.isOpenTo(holder) != to.isOpenTo(holder)) {
            if (to.isOpenTo(holder)) {
                add(business, "opened", name);
            } else {
                add(business, "closed", name, advice);
            }
        } else if (!from.closedTo(holder).equals(to.closedTo(holder))) {
            add(business, "advice", name, advice);
        }
    }

    private <E extends Enum<E>> void sets(Business business, String what, Class<E> type, Set<E> from, Set<E> to) {
        for (E each : EnumSet.allOf(type)) {
            if (from.contains(each) != to.contains(each)) {
                add(business, what + (to.contains(each) ? "_more" : "_less"), word(what, each));
            }
        }
    }

    private void consents(Business business, Collection<TextKind> from, Collection<TextKind> to) {
        for (TextKind kind : TextKind.values()) {
            if (from.contains(kind) != to.contains(kind)) {
                add(
                        business,
                        to.contains(kind) ? "consent_more" : "consent_less",
                        kind.words().in(language));
            }
        }
    }

    private void route(Business business, Route from, Route to) {
        for (RouteStep step : RouteStep.values()) {
            var name = step.words().in(language);
            if (from.has(step) && to.has(step)) {
                differ(business, "days", name, from.days(step), to.days(step));
            } else if (to.has(step)) {
                add(business, "step_more", name, to.days(step));
            } else if (from.has(step)) {
                add(business, "step_less", name);
            }
        }
    }

    private void whole(Policy from, Policy to) {
        one(null, "renewal_closed", from.whenRenewalClosed(), to.whenRenewalClosed());
        var holders = new java.util.TreeSet<>(from.ageCaps().keySet());
        holders.addAll(to.ageCaps().keySet());
        for (HolderType holder : holders) {
            differ(null, "age", names.apply(holder), cap(from, holder), cap(to, holder));
        }
        var before = from.limits().entries();
        to.limits()
                .entries()
                .forEach((name, value) ->
                        differ(null, "limit", "@policy.limit." + snake(name), before.getOrDefault(name, ""), value));
    }

    private static Object cap(Policy policy, HolderType holder) {
        return policy.ageCaps().containsKey(holder) ? policy.ageCap(holder) : NOTHING;
    }

    private void one(@Nullable Business business, String what, @Nullable Enum<?> from, @Nullable Enum<?> to) {
        if (from != to) {
            add(business, what, word(what, from), word(what, to));
        }
    }

    private void differ(@Nullable Business business, String what, String name, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            add(business, what, name, from, to);
        }
    }

    private static String when(BusinessRules.@Nullable EvidenceRule rule) {
        return rule == null ? NEVER : word("when", rule);
    }

    private static String word(String what, @Nullable Enum<?> value) {
        return Optional.ofNullable(value)
                .map(it -> "@policy." + what + "." + it.name().toLowerCase(Locale.ROOT))
                .orElse(NOTHING);
    }

    /** The message of a limit's name: {@code validity_years} for {@code validityYears}. */
    public static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private void add(@Nullable Business business, String what, Object... arguments) {
        all.add(new Change(business, "policy.change." + what, Arrays.asList(arguments)));
    }
}
