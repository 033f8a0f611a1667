package org.zhiye.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the shipped policies. A number is given as such or as the code of a time limit; a version that is based on another
 * names only what differs.
 */
final class PolicyReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CodeTable<TimeLimit> timeLimits;

    private PolicyReader(CodeTable<TimeLimit> timeLimits) {
        this.timeLimits = timeLimits;
    }

    static Policies read(Source source, CodeTable<TimeLimit> timeLimits) {
        var sources = new ArrayList<String>();
        for (var row : Csv.read(source, "versions/index.csv")) {
            sources.add(source.text("versions/" + row.get("version") + ".json"));
        }
        return parse(timeLimits, sources);
    }

    /** @param sources each after the one it is based on */
    static Policies parse(CodeTable<TimeLimit> timeLimits, Collection<String> sources) {
        var reader = new PolicyReader(timeLimits);
        var whole = new LinkedHashMap<String, ObjectNode>();
        var policies = new ArrayList<Policy>();
        for (var source : sources) {
            var json = (ObjectNode) JSON.readTree(source);
            var base = json.path("basedOn").asString("");
            var merged = base.isEmpty() ? json : merged(of(whole, base), json);
            whole.put(json.required("version").asString(), merged);
            policies.add(reader.policy(merged));
        }
        return new Policies(policies);
    }

    private static ObjectNode of(Map<String, ObjectNode> whole, String version) {
        var json = whole.get(version);
        if (json == null) {
            throw new IllegalArgumentException("no policy " + version + " to be based on");
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
        own.path("businesses")
                .properties()
                .forEach(e -> ((ObjectNode) json.required("businesses").required(e.getKey()))
                        .setAll((ObjectNode) e.getValue()));
        return json;
    }

    private Policy policy(JsonNode json) {
        var businesses = map(Business.class, json.required("businesses"), (key, node) -> rules(key, node));
        var ageCaps =
                map(HolderType::valueOf, json.required("ageCaps"), (_k, node) -> number(node, TimeLimit.Unit.YEARS));
        return new Policy(
                json.required("version").asString(),
                words(json.required("name")),
                json.has("effectiveFrom")
                        ? Optional.of(
                                LocalDate.parse(json.required("effectiveFrom").asString()))
                        : Optional.empty(),
                businesses,
                ageCaps,
                limits(json.required("limits")),
                value(Policy.WhenRenewalClosed.class, json.required("whenRenewalClosed")));
    }

    private BusinessRules rules(Business business, JsonNode json) {
        return new BusinessRules(
                business,
                holders(json.required("holders")),
                map(HolderType::valueOf, json.path("closed"), (_k, node) -> closed(node)),
                value(BusinessRules.Standing.class, json.required("standing")),
                value(BusinessRules.Employer.class, json.required("employer")),
                java.util.Set.copyOf(values(BusinessRules.Field.class, json.required("asks"))),
                java.util.Set.copyOf(values(BusinessRules.Need.class, json.required("needs"))),
                values(TextKind.class, json.required("consents")),
                map(
                        BusinessRules.Evidence.class,
                        json.required("evidence"),
                        (_k, node) -> value(BusinessRules.EvidenceRule.class, node)),
                new Route(map(RouteStep.class, json.required("route"), (_k, node) -> days(business, node))),
                json.has("silence")
                        ? Optional.of(value(BusinessRules.Silence.class, json.required("silence")))
                        : Optional.empty(),
                value(BusinessRules.Validity.class, json.required("validity")),
                java.util.Set.copyOf(values(BusinessRules.Lock.class, json.required("locks"))));
    }

    private Limits limits(JsonNode json) {
        return new Limits(
                number(json.required("validityYears"), TimeLimit.Unit.YEARS),
                number(json.required("usageWindowDays"), TimeLimit.Unit.DAYS),
                number(json.required("renewalOpensDays"), TimeLimit.Unit.DAYS),
                number(json.required("renewalInTimeDays"), TimeLimit.Unit.DAYS),
                numbers(json.required("renewalWarningDays")),
                number(json.required("educationFreeYears"), TimeLimit.Unit.YEARS),
                number(json.required("educationHoursFirst"), TimeLimit.Unit.HOURS),
                number(json.required("educationHoursFurther"), TimeLimit.Unit.HOURS),
                number(json.required("askOnceDays"), TimeLimit.Unit.WORKING_DAYS),
                number(json.required("correctionDays"), TimeLimit.Unit.WORKING_DAYS),
                number(json.required("objectionDays"), TimeLimit.Unit.WORKING_DAYS),
                number(json.required("extensionDays"), TimeLimit.Unit.WORKING_DAYS),
                numbers(json.required("enterpriseReminderDays")),
                number(json.required("nudgeDays"), TimeLimit.Unit.WORKING_DAYS),
                number(json.required("falseMaterialBarYears"), TimeLimit.Unit.YEARS),
                number(json.required("rescissionBarYears"), TimeLimit.Unit.YEARS),
                number(json.required("reconsiderationDays"), TimeLimit.Unit.DAYS),
                json.required("courtMonths").asInt());
    }

    private int days(Business business, JsonNode node) {
        if (node.isString() && !timeLimits.entry(node.asString()).appliesTo(business)) {
            throw new IllegalArgumentException(node.asString() + " is not meant for " + business);
        }
        return number(node, TimeLimit.Unit.WORKING_DAYS);
    }

    private int number(JsonNode node, TimeLimit.Unit unit) {
        int amount = node.isString() ? amount(timeLimits.entry(node.asString()), unit) : node.asInt();
        if (amount <= 0) {
            throw new IllegalArgumentException("a limit must be positive, not " + node);
        }
        return amount;
    }

    private static int amount(TimeLimit limit, TimeLimit.Unit unit) {
        if (limit.unit() != unit) {
            throw new IllegalArgumentException(limit.code() + " counts " + limit.unit() + ", not " + unit);
        }
        return limit.amount();
    }

    private static List<Integer> numbers(JsonNode node) {
        return node.valueStream().map(JsonNode::asInt).toList();
    }

    private static BusinessRules.Closed closed(JsonNode node) {
        return new BusinessRules.Closed(words(node.required("brief")), words(node.required("advice")));
    }

    private static Words words(JsonNode node) {
        return new Words(
                node.required(0).asString(),
                node.required(1).asString(),
                node.required(2).asString());
    }

    private static java.util.Set<HolderType> holders(JsonNode node) {
        return node.valueStream()
                .map(each -> HolderType.valueOf(each.asString()))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E value(Class<E> type, JsonNode node) {
        return Enum.valueOf(type, node.asString());
    }

    private static <E extends Enum<E>> List<E> values(Class<E> type, JsonNode node) {
        return node.valueStream().map(each -> value(type, each)).collect(Collectors.toList());
    }

    private static <E extends Enum<E>, V> Map<E, V> map(
            Class<E> type, JsonNode node, BiFunction<E, JsonNode, V> maker) {
        return map(name -> Enum.valueOf(type, name), node, maker);
    }

    private static <K, V> Map<K, V> map(Function<String, K> key, JsonNode node, BiFunction<K, JsonNode, V> maker) {
        var map = new LinkedHashMap<K, V>();
        node.properties().forEach(e -> {
            var at = key.apply(e.getKey());
            map.put(at, maker.apply(at, e.getValue()));
        });
        return map;
    }
}
