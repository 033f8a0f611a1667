package org.zhiye.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zhiye.demo.content.Part;
import org.zhiye.demo.content.State;
import org.zhiye.shared.Role;

/**
 * What a visitor of the demonstration reads first.
 *
 * @param password of all accounts; empty if there are none
 */
public record DemoPage(LocalDate today, String password, List<Group> groups) {
    /**
     * Accounts that belong together.
     *
     * @param name part of the messages' keys, and of the addresses within the page
     */
    public record Group(String name, List<Line> lines) {}

    /**
     * One account.
     *
     * @param login what to type: identity number or user name
     * @param place where the role holds, in words
     */
    public record Line(String role, String name, String login, String mobile, String purpose, String place) {}

    static DemoPage of(LocalDate today, List<Part> parts, Function<Part, Line> words) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        parts.forEach(part ->
                groups.computeIfAbsent(group(part), name -> new ArrayList<>()).add(words.apply(part)));
        var password = parts.stream()
                .map(Part::password)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("");
        return new DemoPage(
                today,
                password,
                List.of("roster", "practitioner", "filing", "enterprise", "shanghai", "ministry", "admin", "provinces")
                        .stream()
                        .filter(groups::containsKey)
                        .map(name -> new Group(name, groups.getOrDefault(name, List.of())))
                        .toList());
    }

    private static String group(Part part) {
        if (part.role().equals(State.ROSTER.name())) {
            return "roster";
        }
        if (part.role().equals(State.FILING.name())) {
            return "filing";
        }
        if (part.account() == null) {
            return "practitioner";
        }
        var role = Role.valueOf(part.role());
        return switch (role.jurisdiction()) {
            case SELF -> "practitioner";
            case ENTERPRISE -> "enterprise";
            case PROVINCE -> part.province().equals("31") ? "shanghai" : "provinces";
            case SPECIALTIES -> "ministry";
            case NATION -> role.name().endsWith("ADMINISTRATOR") || role == Role.POLICY_KEEPER ? "admin" : "ministry";
        };
    }
}
