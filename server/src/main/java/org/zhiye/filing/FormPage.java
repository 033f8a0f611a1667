package org.zhiye.filing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Choice;
import org.zhiye.web.Link;
import org.zhiye.web.Problems;

/**
 * The form of an initial registration, as typed.
 *
 * @param base marks of what this form was made from, for a second window
 * @param found what a search without JavaScript found; absent: not searched
 * @param rosterKnows whether the examination authority has the person
 * @param specialties those that can be chosen
 * @param closed those that can't, with the reason as note
 * @param needsProof whether a chosen specialty needs proof of continuing education
 * @param asked what the acceptor asked to be corrected; empty: no correction
 */
public record FormPage(
        String id,
        String holder,
        List<Link> side,
        Map<String, String> typed,
        String base,
        List<String> chosen,
        Problems problems,
        @Nullable Instant savedAt,
        String enterpriseName,
        @Nullable List<Choice> found,
        boolean rosterKnows,
        List<Choice> specialties,
        List<Choice> closed,
        boolean needsProof,
        boolean corrects,
        List<Asked> asked) {

    /** A correction that was asked for. */
    public record Asked(String field, String reason) {}

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

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }
}
