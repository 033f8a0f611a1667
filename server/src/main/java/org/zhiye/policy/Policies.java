package org.zhiye.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** All versions of the policy, past, present and not yet in force. */
public final class Policies {
    private final Map<String, Policy> byVersion = new LinkedHashMap<>();
    private final List<Policy> inForce;
    private final Map<String, ? extends JsonNode> json;

    /** @param json what each was read from, whole */
    Policies(Collection<Policy> policies, Map<String, ? extends JsonNode> json) {
        this.json = Map.copyOf(json);
        policies.forEach(policy -> byVersion.put(policy.version(), policy));
        inForce = byVersion.values().stream()
                .filter(policy -> policy.effectiveFrom().isPresent())
                .sorted(Comparator.comparing(policy -> policy.effectiveFrom().orElseThrow()))
                .toList();
        if (inForce.isEmpty()) {
            throw new IllegalArgumentException("no policy is in force");
        }
    }

    /** The policy of a day; days before the first policy are judged by the first. */
    public Policy inForce(LocalDate day) {
        var policy = inForce.getFirst();
        for (var later : inForce) {
            if (!later.effectiveFrom().orElseThrow().isAfter(day)) {
                policy = later;
            }
        }
        return policy;
    }

    /**
     * The policy with which a case began.
     *
     * @throws IllegalArgumentException if there is no such version
     */
    public Policy version(String version) {
        return find(version).orElseThrow(() -> new IllegalArgumentException("no policy " + version));
    }

    public Optional<Policy> find(String version) {
        return Optional.ofNullable(byVersion.get(version));
    }

    /** All versions, in the order in which they were made. */
    public List<Policy> all() {
        return List.copyOf(byVersion.values());
    }

    /** The same, with a policy added or put in the place of its version. */
    public Policies with(Policy policy) {
        var policies = new LinkedHashMap<>(byVersion);
        policies.put(policy.version(), policy);
        return new Policies(policies.values(), json);
    }

    /**
     * The whole JSON of a version, to base another one on.
     *
     * @throws IllegalArgumentException if there is no such version
     */
    public String json(String version) {
        return PolicyReader.pretty(of(version));
    }

    /** The code of the time limit that stands at a path of a version, such as {@code /limits/validityYears}; absent: a number stands there. */
    public Optional<String> timeLimit(String version, String path) {
        return Optional.of(of(version).at(path)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private JsonNode of(String version) {
        var node = json.get(version);
        if (node == null) {
            throw new IllegalArgumentException("no policy " + version);
        }
        return node;
    }
}
