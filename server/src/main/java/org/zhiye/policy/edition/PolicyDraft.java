package org.zhiye.policy.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Assurance;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Limits;
import org.zhiye.policy.Policies;
import org.zhiye.policy.Policy;
import org.zhiye.policy.PolicyReader;
import org.zhiye.policy.RouteStep;
import org.zhiye.policy.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A new version of the policy: another one, changed here and there. What stays as it is keeps its form, codes of time limits too. */
public final class PolicyDraft {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode json;
    private final Policy base;

    private PolicyDraft(ObjectNode json, Policy base) {
        this.json = json;
        this.base = base;
    }

    /** @throws IllegalArgumentException if there is no such version */
    public static PolicyDraft basedOn(Policies policies, String version) {
        var json = (ObjectNode) JSON.readTree(policies.json(version));
        json.remove(List.of("basedOn", "effectiveFrom"));
        return new PolicyDraft(json, policies.version(version));
    }

    /** Its version, name and first day. */
    public PolicyDraft named(String version, Words name, LocalDate from) {
        json.put("version", version);
        json.set("name", words(name));
        json.put("effectiveFrom", from.toString());
        return this;
    }

    public PolicyDraft open(Business business, HolderType holder) {
        if (!base.rules(business).isOpenTo(holder) || !listed(business, holder)) {
            without(business, holder);
            ((ArrayNode) rules(business).get("holders")).add(holder.name());
        }
        return this;
    }

    public PolicyDraft close(Business business, HolderType holder, BusinessRules.Closed why) {
        without(business, holder);
        var closed = JSON.createObjectNode();
        closed.set("brief", words(why.brief()));
        closed.set("advice", words(why.advice()));
        part(rules(business), "closed").set(holder.name(), closed);
        return this;
    }

    private boolean listed(Business business, HolderType holder) {
        return rules(business)
                .get("holders")
                .valueStream()
                .anyMatch(it -> it.asString().equals(holder.name()));
    }

    private void without(Business business, HolderType holder) {
        var holders = JSON.createArrayNode();
        rules(business)
                .get("holders")
                .valueStream()
                .filter(it -> !it.asString().equals(holder.name()))
                .forEach(holders::add);
        rules(business).set("holders", holders);
        part(rules(business), "closed").remove(holder.name());
    }

    /** @param days absent: the step is off */
    public PolicyDraft days(Business business, RouteStep step, @Nullable Integer days) {
        var route = base.rules(business).route();
        var before = route.has(step) ? route.days(step) : null;
        var all = part(rules(business), "route");
        if (days == null) {
            all.remove(step.name());
        } else if (!days.equals(before)) {
            all.put(step.name(), days);
        }
        return this;
    }

    /** @param rule absent: it isn't asked for */
    public PolicyDraft evidence(
            Business business, BusinessRules.Evidence evidence, BusinessRules.@Nullable EvidenceRule rule) {
        var all = part(rules(business), "evidence");
        if (rule == null) {
            all.remove(evidence.name());
        } else {
            all.put(evidence.name(), rule.name());
        }
        return this;
    }

    /** How well the identity has to be established. */
    public PolicyDraft level(Business business, Assurance level) {
        if (base.rules(business).level() != level) {
            rules(business).put("level", level.name());
        }
        return this;
    }

    /**
     * A number, or several, by the names of {@link Limits#entries()}.
     *
     * @param values in the form of the entries: several with commas between
     * @throws NumberFormatException if there are others than whole numbers
     */
    public PolicyDraft limit(String name, String values) {
        var limits = part(json, "limits");
        if (values.equals(base.limits().entries().get(name))) {
            return this;
        }
        if (limits.get(name) instanceof ArrayNode) {
            var numbers = limits.putArray(name);
            for (String value : values.split("[,，、\\s]+", -1)) {
                numbers.add(Integer.parseInt(value));
            }
        } else {
            limits.put(name, Integer.parseInt(values));
        }
        return this;
    }

    public PolicyDraft ageCap(HolderType holder, int years) {
        if (!base.ageCaps().containsKey(holder) || base.ageCap(holder) != years) {
            part(json, "ageCaps").put(holder.name(), years);
        }
        return this;
    }

    public PolicyDraft whenRenewalClosed(Policy.WhenRenewalClosed what) {
        json.put("whenRenewalClosed", what.name());
        return this;
    }

    public Proposal proposal(String why) {
        return Proposal.policy(json.path("version").asString(), PolicyReader.pretty(json), why);
    }

    private ObjectNode rules(Business business) {
        return part(part(json, "businesses"), business.name());
    }

    private static ObjectNode part(ObjectNode of, String name) {
        return of.get(name) instanceof ObjectNode there ? there : of.putObject(name);
    }

    private static JsonNode words(Words words) {
        return JSON.createArrayNode().add(words.zhHans()).add(words.zhHant()).add(words.en());
    }

    /** A version's JSON, begun from another one, for whoever writes it by hand. */
    public static String sample(Policies policies, String version, LocalDate from) {
        var draft = basedOn(policies, version);
        draft.json.put("effectiveFrom", from.toString());
        return PolicyReader.pretty(draft.json);
    }

    /** The version that a JSON names; empty if it names none, which its check will say. */
    public static String version(String json) {
        try {
            return JSON.readTree(json).path("version").asString("");
        } catch (tools.jackson.core.JacksonException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "policy draft " + Map.of("version", json.path("version").asString(""));
    }
}
