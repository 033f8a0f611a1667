package org.zhiye.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhiye.policy.edition.Composition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads policies. A number is given as such or as the code of a time limit; a version that is based on another names only what
 * differs.
 */
public final class PolicyReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> PARTS = Set.of(
            "version", "name", "basedOn", "effectiveFrom", "whenRenewalClosed", "ageCaps", "limits", "businesses");
    private static final Set<String> RULES = Set.of(
            "holders",
            "closed",
            "standing",
            "employer",
            "asks",
            "needs",
            "consents",
            "evidence",
            "route",
            "silence",
            "validity",
            "locks",
            "level");

    private final CodeTable<TimeLimit> timeLimits;

    private PolicyReader(CodeTable<TimeLimit> timeLimits) {
        this.timeLimits = timeLimits;
    }

    static Policies read(Source source, CodeTable<TimeLimit> timeLimits) {
        var sources = new LinkedHashMap<String, String>();
        for (var row : Csv.read(source, Composition.POLICIES)) {
            var file = Composition.policyFile(row.get("version"));
            sources.put(file, source.text(file));
        }
        return parse(timeLimits, sources);
    }

    /** @param sources each after the one it is based on */
    static Policies parse(CodeTable<TimeLimit> timeLimits, Collection<String> sources) {
        var named = new LinkedHashMap<String, String>();
        sources.forEach(source -> named.put("policy " + (named.size() + 1), source));
        return parse(timeLimits, named);
    }

    private static Policies parse(CodeTable<TimeLimit> timeLimits, Map<String, String> sources) {
        var reader = new PolicyReader(timeLimits);
        var whole = new LinkedHashMap<String, ObjectNode>();
        var policies = new ArrayList<Policy>();
        sources.forEach((file, source) -> {
            try {
                var json = object(file, source);
                var base = json.path("basedOn").asString("");
                var merged = base.isEmpty() ? json : merged(of(whole, base), json);
                var policy = reader.policy(new PolicyNode(file, "", merged));
                whole.put(policy.version(), merged);
                policies.add(policy);
            } catch (Unfit unfit) {
                throw unfit.in(file);
            }
        });
        return new Policies(policies, whole);
    }

    private static ObjectNode object(String file, String source) {
        try {
            if (JSON.readTree(source) instanceof ObjectNode json) {
                return json;
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new Unfit(file, line, "", "unfit.json", String.valueOf(e.getOriginalMessage()));
        }
        throw new Unfit(file, 1, "", "unfit.json", "{ … }");
    }

    private static ObjectNode of(Map<String, ObjectNode> whole, String version) {
        var json = whole.get(version);
        if (json == null) {
            throw new Unfit("", 0, "/basedOn", "unfit.base", version);
        }
        return json;
    }

    // a date is never inherited: each version comes into force by a decision of its own
    private static ObjectNode merged(ObjectNode base, ObjectNode own) {
        var json = base.deepCopy();
        json.remove("effectiveFrom");
        own.properties().forEach(e -> {
            if (!e.getKey().equals("businesses")) {
                json.set(e.getKey(), e.getValue());
            }
        });
        own.path("businesses").properties().forEach(e -> {
            var place = "/businesses/" + e.getKey();
            if (json.path("businesses").path(e.getKey()) instanceof ObjectNode rules
                    && e.getValue() instanceof ObjectNode others) {
                rules.setAll(others);
            } else {
                throw new Unfit("", 0, place, "unfit.unknown", e.getKey());
            }
        });
        return json;
    }

    private Policy policy(PolicyNode json) {
        json.knows(PARTS);
        var businesses = json.at("businesses").map(Business.class, this::rules);
        var ageCaps = json.at("ageCaps").map(HolderType::valueOf, (_k, node) -> number(node, TimeLimit.Unit.YEARS));
        return new Policy(
                json.at("version").text(),
                json.at("name").words(),
                json.has("effectiveFrom") ? Optional.of(json.at("effectiveFrom").date()) : Optional.empty(),
                businesses,
                ageCaps,
                limits(json.at("limits")),
                json.at("whenRenewalClosed").value(Policy.WhenRenewalClosed.class));
    }

    private BusinessRules rules(Business business, PolicyNode json) {
        json.knows(RULES);
        return new BusinessRules(
                business,
                Set.copyOf(json.at("holders").list(node -> HolderType.valueOf(node.text()))),
                json.has("closed") ? json.at("closed").map(HolderType::valueOf, (_k, node) -> closed(node)) : Map.of(),
                json.at("standing").value(BusinessRules.Standing.class),
                json.at("employer").value(BusinessRules.Employer.class),
                Set.copyOf(json.at("asks").values(BusinessRules.Field.class)),
                Set.copyOf(json.at("needs").values(BusinessRules.Need.class)),
                json.at("consents").values(TextKind.class),
                json.at("evidence")
                        .map(BusinessRules.Evidence.class, (_k, node) -> node.value(BusinessRules.EvidenceRule.class)),
                new Route(json.at("route").map(RouteStep.class, (_k, node) -> days(business, node))),
                json.has("silence")
                        ? Optional.of(json.at("silence").value(BusinessRules.Silence.class))
                        : Optional.empty(),
                json.at("validity").value(BusinessRules.Validity.class),
                Set.copyOf(json.at("locks").values(BusinessRules.Lock.class)),
                // policies of before there were levels
                json.has("level") ? json.at("level").value(Assurance.class) : Assurance.REMOTE);
    }

    private Limits limits(PolicyNode json) {
        json.knows(Limits.NAMES);
        return new Limits(
                number(json.at("validityYears"), TimeLimit.Unit.YEARS),
                number(json.at("usageWindowDays"), TimeLimit.Unit.DAYS),
                number(json.at("renewalOpensDays"), TimeLimit.Unit.DAYS),
                number(json.at("renewalInTimeDays"), TimeLimit.Unit.DAYS),
                json.at("renewalWarningDays").list(PolicyNode::number),
                number(json.at("educationFreeYears"), TimeLimit.Unit.YEARS),
                number(json.at("educationHoursFirst"), TimeLimit.Unit.HOURS),
                number(json.at("educationHoursFurther"), TimeLimit.Unit.HOURS),
                number(json.at("askOnceDays"), TimeLimit.Unit.WORKING_DAYS),
                number(json.at("correctionDays"), TimeLimit.Unit.WORKING_DAYS),
                number(json.at("objectionDays"), TimeLimit.Unit.WORKING_DAYS),
                number(json.at("extensionDays"), TimeLimit.Unit.WORKING_DAYS),
                json.at("enterpriseReminderDays").list(PolicyNode::number),
                number(json.at("nudgeDays"), TimeLimit.Unit.WORKING_DAYS),
                number(json.at("falseMaterialBarYears"), TimeLimit.Unit.YEARS),
                number(json.at("rescissionBarYears"), TimeLimit.Unit.YEARS),
                number(json.at("reconsiderationDays"), TimeLimit.Unit.DAYS),
                json.at("courtMonths").number());
    }

    private int days(Business business, PolicyNode node) {
        if (node.isText() && !limit(node).appliesTo(business)) {
            throw node.unfit("unfit.not_meant", node.text(), business);
        }
        return number(node, TimeLimit.Unit.WORKING_DAYS);
    }

    private int number(PolicyNode node, TimeLimit.Unit unit) {
        if (!node.isText()) {
            return node.number();
        }
        var limit = limit(node);
        if (limit.unit() != unit) {
            throw node.unfit("unfit.unit", limit.code(), limit.unit(), unit);
        }
        if (limit.amount() <= 0) {
            throw node.unfit("unfit.number");
        }
        return limit.amount();
    }

    private TimeLimit limit(PolicyNode node) {
        return timeLimits.find(node.text()).orElseThrow(() -> node.unfit("unfit.code", node.text()));
    }

    private static BusinessRules.Closed closed(PolicyNode node) {
        return new BusinessRules.Closed(
                node.at("brief").words(), node.at("advice").words());
    }

    /** A policy's JSON with each part on a line of its own. */
    public static String pretty(JsonNode json) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }
}
