package org.zhiye.filing.draft;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiye.filing.Corrections;
import org.zhiye.policy.BusinessRules.Field;
import org.zhiye.web.Choice;
import org.zhiye.web.Link;
import org.zhiye.web.Problems;

/**
 * The form of a business, as typed.
 *
 * @param business its name
 * @param base marks of what this form was made from, for a second window
 * @param asks what is asked, by the policy
 * @param enterprise the enterprise of the case where it is not chosen; empty: none, or chosen
 * @param found what a search without JavaScript found; absent: not searched
 * @param ownQualification whether the person enters the qualification, since the roster knows nothing of them
 * @param specialties those that can be chosen
 * @param closed those that can't, with the reason as note
 * @param reasons what can be given as the reason
 * @param types document types, for a new number
 * @param name the name as it is
 * @param document the document as it is, masked
 * @param papers the evidence that is wanted
 * @param consents the texts to be consented to
 * @param warning message key of what the person has to know before; empty: nothing
 * @param newPolicy the name of the policy that came into force since the draft was last saved; empty: none did
 * @param asked what the acceptor asked to be corrected; empty: no correction
 */
public record FormPage(
        String id,
        String holder,
        String business,
        List<Link> side,
        Map<String, String> typed,
        String base,
        Problems problems,
        @Nullable Instant savedAt,
        Set<Field> asks,
        boolean choosesEnterprise,
        String enterprise,
        @Nullable List<Choice> found,
        boolean ownQualification,
        List<String> chosen,
        List<Choice> specialties,
        List<Choice> closed,
        List<Choice> reasons,
        List<Choice> types,
        String name,
        String document,
        List<Evidence> papers,
        List<Consent> consents,
        String warning,
        String newPolicy,
        boolean corrects,
        List<Corrections.Asked> asked) {
    /**
     * A piece of evidence.
     *
     * @param field where it stands on the form
     * @param slug as the form's button sends it
     * @param label message key of its name
     * @param why message key of why it is wanted
     * @param pages addresses of its pages; empty: it is not there
     * @param must whether nothing is submitted without it
     */
    public record Evidence(String field, String slug, String label, String why, List<String> pages, boolean must) {}

    /**
     * A text to be consented to.
     *
     * @param box its box, which sends the version
     * @param former the version that the person consented to before this one came into force; empty: none
     */
    public record Consent(String box, String version, boolean ticked, String former) {}

    /** Specialties that can't be chosen, all for the same reason. */
    public record Closed(String reason, List<String> names) {}

    public List<Closed> closedByReason() {
        return closed.stream()
                .collect(Collectors.groupingBy(
                        Choice::note, LinkedHashMap::new, Collectors.mapping(Choice::text, Collectors.toList())))
                .entrySet()
                .stream()
                .map(it -> new Closed(it.getKey(), it.getValue()))
                .toList();
    }

    public boolean asks(String field) {
        return asks.contains(Field.valueOf(field));
    }

    public boolean ticked(String field, String value) {
        return List.of(text(field).split(",", -1)).contains(value);
    }

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }
}
