package org.zhiye.admin.edition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Assurance;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Policy;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.policy.Unfit;
import org.zhiye.policy.Words;
import org.zhiye.policy.edition.PolicyDraft;
import org.zhiye.policy.edition.Proposal;
import org.zhiye.shared.Normal;
import org.zhiye.web.Problems;

/** The fields of a new version: filled from the version that it is based on, and read back into a draft. */
final class PolicyForm {
    private static final String OFF = "";
    private static final int MOST_DAYS = 250;
    private static final Pattern PLACE =
            Pattern.compile("/businesses/(\\w+)/(closed|route|evidence|holders)(?:/(\\w+))?.*");

    private final ReferenceData reference;
    private final Policy base;
    private final Map<String, String> typed;
    private final Problems problems = new Problems();

    /** @param typed what was sent; names that are not the form's are not looked at */
    PolicyForm(ReferenceData reference, Policy base, Map<String, String> typed) {
        this.reference = reference;
        this.base = base;
        this.typed = typed;
    }

    /** The fields as they stand in the version that it is based on. */
    static Map<String, String> of(Policy base, ReferenceData reference) {
        var values = new LinkedHashMap<String, String>();
        for (Business business : Business.values()) {
            var rules = base.rules(business);
            for (HolderType holder : reference.holderTypes()) {
                var name = business + "." + holder;
                values.put("open." + name, rules.isOpenTo(holder) ? "true" : OFF);
                rules.closedTo(holder).ifPresent(closed -> {
                    put(values, "brief." + name, closed.brief());
                    put(values, "advice." + name, closed.advice());
                });
            }
            for (RouteStep step : RouteStep.values()) {
                values.put(
                        "days." + business + "." + step,
                        rules.route().has(step) ? Integer.toString(rules.route().days(step)) : OFF);
            }
            for (var evidence : BusinessRules.Evidence.values()) {
                var rule = rules.evidence().get(evidence);
                values.put("evidence." + business + "." + evidence, rule == null ? OFF : rule.name());
            }
            values.put("level." + business, rules.level().name());
        }
        base.limits().entries().forEach((name, value) -> values.put("limit." + name, value));
        for (HolderType holder : reference.holderTypes()) {
            values.put(
                    "age." + holder, base.ageCaps().containsKey(holder) ? Integer.toString(base.ageCap(holder)) : OFF);
        }
        values.put("whenRenewalClosed", base.whenRenewalClosed().name());
        return values;
    }

    private static void put(Map<String, String> values, String name, Words words) {
        values.put(name + ".hans", words.zhHans());
        values.put(name + ".hant", words.zhHant());
        values.put(name + ".en", words.en());
    }

    Problems problems() {
        return problems;
    }

    /** What was typed, as a proposal; absent if a field is wrong. */
    Optional<Proposal> proposal() {
        var version = text("version");
        problems.unless(!version.isEmpty(), "version", "policyform.version_empty");
        var name = words("name");
        var from = day("from");
        var why = text("why");
        problems.unless(!why.isEmpty(), "why", "edition.why_empty");
        var draft = PolicyDraft.basedOn(reference.policies(), base.version());
        for (Business business : Business.values()) {
            holders(draft, business);
            days(draft, business);
            evidence(draft, business);
            Arrays.stream(Assurance.values())
                    .filter(it -> it.name().equals(text("level." + business)))
                    .forEach(level -> draft.level(business, level));
        }
        limits(draft);
        ages(draft);
        Arrays.stream(Policy.WhenRenewalClosed.values())
                .filter(it -> it.name().equals(text("whenRenewalClosed")))
                .forEach(draft::whenRenewalClosed);
        if (problems.any() || from == null) {
            return Optional.empty();
        }
        return Optional.of(draft.named(version, name, from).proposal(why));
    }

    private void holders(PolicyDraft draft, Business business) {
        for (HolderType holder : reference.holderTypes()) {
            var name = business + "." + holder;
            if (!text("open." + name).isEmpty()) {
                draft.open(business, holder);
            } else {
                draft.close(
                        business, holder, new BusinessRules.Closed(words("brief." + name), words("advice." + name)));
            }
        }
    }

    private void days(PolicyDraft draft, Business business) {
        for (RouteStep step : RouteStep.values()) {
            var name = "days." + business + "." + step;
            draft.days(business, step, text(name).isEmpty() ? null : number(name));
        }
    }

    private void evidence(PolicyDraft draft, Business business) {
        for (var evidence : BusinessRules.Evidence.values()) {
            draft.evidence(
                    business,
                    evidence,
                    Arrays.stream(BusinessRules.EvidenceRule.values())
                            .filter(rule -> rule.name().equals(text("evidence." + business + "." + evidence)))
                            .findFirst()
                            .orElse(null));
        }
    }

    private void limits(PolicyDraft draft) {
        for (String limit : base.limits().entries().keySet()) {
            try {
                draft.limit(limit, text("limit." + limit));
            } catch (NumberFormatException e) {
                problems.add("limit." + limit, "unfit.number");
            }
        }
    }

    private void ages(PolicyDraft draft) {
        for (HolderType holder : reference.holderTypes()) {
            if (!text("age." + holder).isEmpty()) {
                var years = number("age." + holder);
                if (years != null) {
                    draft.ageCap(holder, years);
                }
            }
        }
    }

    private @Nullable Integer number(String name) {
        try {
            int number = Integer.parseInt(text(name));
            if (number > 0 && number <= MOST_DAYS) {
                return number;
            }
        } catch (NumberFormatException e) {
            problems.add(name, "policyform.days", MOST_DAYS);
        }
        problems.add(name, "policyform.days", MOST_DAYS);
        return null;
    }

    private @Nullable LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            problems.add(name, "unfit.date");
            return null;
        }
    }

    private Words words(String name) {
        for (String language : new String[] {".hans", ".hant", ".en"}) {
            problems.unless(!text(name + language).isEmpty(), name + language, "unfit.cell_empty");
        }
        return new Words(text(name + ".hans"), text(name + ".hant"), text(name + ".en"));
    }

    private String text(String name) {
        var typing = typed.getOrDefault(name, "").strip();
        return name.startsWith("brief") || name.startsWith("advice") || name.startsWith("name") || name.equals("why")
                ? typing
                : Normal.halfWidth(typing);
    }

    /** The field at which the check found something; the version's if it is none of the form's. */
    String field(Unfit unfit) {
        var place = PLACE.matcher(unfit.place());
        if (place.matches()) {
            var business = place.group(1);
            var part = String.valueOf(place.group(3));
            return switch (place.group(2)) {
                case "route" -> "days." + business + "." + (place.group(3) == null ? RouteStep.MINISTRY_OPINION : part);
                case "evidence" -> "evidence." + business + "." + part;
                default -> "open." + business + "." + reference.holderTypes().getFirst();
            };
        }
        if (unfit.place().startsWith("/limits/")) {
            return "limit." + unfit.place().substring("/limits/".length()).replaceFirst("/.*", "");
        }
        if (unfit.place().startsWith("/ageCaps")) {
            return "age."
                    + (unfit.arguments().isEmpty()
                            ? reference.holderTypes().getFirst()
                            : unfit.arguments().getFirst());
        }
        return unfit.place().equals("/effectiveFrom") ? "from" : "version";
    }
}
