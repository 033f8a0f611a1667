package org.zhiye.publicsite.policies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.Policy;
import org.zhiye.policy.PolicyChanges;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.policy.TimeLimit;
import org.zhiye.shared.Language;
import org.zhiye.web.Ui;

/** A policy in the reader's words, each statement with its source where one is known. */
final class Plain {
    /** The rules of eligibility that statements rest on, by which what they cite is found. */
    private static final Map<String, String> TOPICS = Map.ofEntries(
            Map.entry("standing.never_registered", "NEVER_REGISTERED"),
            Map.entry("standing.valid", "REGISTERED"),
            Map.entry("standing.ended", "ENDED"),
            Map.entry("need.attachments", "ATTACHMENTS"),
            Map.entry("ask.contract", "CONTRACT"),
            Map.entry("ask.qualification", "QUALIFICATION_SCAN"),
            Map.entry("lock.age", "AGE"),
            Map.entry("lock.bar", "BAR"),
            Map.entry("evidence.qualification_certificate", "QUALIFICATION_SCAN"),
            Map.entry("evidence.continuing_education", "EDUCATION_SCAN"),
            Map.entry("evidence.contract", "CONTRACT_SCAN"),
            Map.entry("evidence.diploma", "DIPLOMA_SCAN"),
            Map.entry("evidence.end_of_former_contract", "FORMER_CONTRACT_ENDED"),
            Map.entry("evidence.loss_statement", "LOSS_STATED"));

    private final ReferenceData reference;
    private final Policy policy;
    private final Ui ui;

    Plain(ReferenceData reference, Policy policy, Ui ui) {
        this.reference = reference;
        this.policy = policy;
        this.ui = ui;
    }

    List<PolicyPage.Row> rows() {
        return Arrays.stream(Business.values())
                .map(business -> new PolicyPage.Row(
                        anchor(business),
                        business.words().in(ui.language()),
                        reference.holderTypes().stream()
                                .map(holder -> policy.rules(business)
                                        .closedTo(holder)
                                        .map(closed -> new PolicyPage.Cell(
                                                false, closed.brief().in(ui.language())))
                                        .orElseGet(() -> new PolicyPage.Cell(true, ui.t("policy.open"))))
                                .toList()))
                .toList();
    }

    List<PolicyPage.Section> sections() {
        return Arrays.stream(Business.values())
                .map(business -> new PolicyPage.Section(
                        anchor(business),
                        business.words().in(ui.language()),
                        lines(policy.rules(business)).stream()
                                .filter(line -> !line.items().isEmpty())
                                .toList()))
                .toList();
    }

    private List<PolicyPage.Line> lines(BusinessRules rules) {
        var lines = new ArrayList<PolicyPage.Line>();
        lines.add(line("who", who(rules)));
        lines.add(line(
                "conditions", Stream.concat(Stream.of(said(rules, "standing", rules.standing())), needs(rules))));
        lines.add(line(
                "level",
                rules.needs().contains(BusinessRules.Need.VERIFIED)
                        ? Stream.of(said(rules, "level", rules.level()))
                        : Stream.empty()));
        lines.add(line("locks", words(rules, "lock", BusinessRules.Lock.values(), rules.locks())));
        lines.add(line("asks", words(rules, "ask", BusinessRules.Field.values(), rules.asks())));
        lines.add(line("evidence", evidence(rules)));
        lines.add(line(
                "consents",
                rules.consents().stream()
                        .map(kind -> new PolicyPage.Item(kind.words().in(ui.language()), ""))));
        lines.add(line(
                "employer",
                Stream.concat(
                        Stream.of(said(rules, "employer", rules.employer())),
                        rules.silence().stream()
                                .map(silence -> new PolicyPage.Item(
                                        ui.t("policy.silence", "@" + key("silence", silence)), "")))));
        lines.add(line("route", rules.route().steps().stream().map(step -> step(rules, step))));
        lines.add(line("validity", Stream.of(said(rules, "validity", rules.validity()))));
        return lines;
    }

    private Stream<PolicyPage.Item> who(BusinessRules rules) {
        return reference.holderTypes().stream()
                .map(holder -> rules.closedTo(holder)
                        .map(closed -> new PolicyPage.Item(
                                ui.t("policy.closed_to", reference.name(holder, ui.language())),
                                closed.advice().in(ui.language())))
                        .orElseGet(() -> new PolicyPage.Item(
                                ui.t("policy.open_to", reference.name(holder, ui.language())), "")));
    }

    private Stream<PolicyPage.Item> needs(BusinessRules rules) {
        return words(rules, "need", BusinessRules.Need.values(), rules.needs());
    }

    private Stream<PolicyPage.Item> evidence(BusinessRules rules) {
        return rules.evidence().entrySet().stream().map(it -> {
            var document = said(rules, "evidence", it.getKey());
            return new PolicyPage.Item(
                    ui.t("policy.evidence", document.text(), "@" + key("when", it.getValue())), document.source());
        });
    }

    private PolicyPage.Item step(BusinessRules rules, RouteStep step) {
        var name = step.words().in(ui.language());
        return new PolicyPage.Item(
                ui.t("policy.step", name, rules.route().days(step)),
                source("/businesses/" + rules.business() + "/route/" + step));
    }

    List<PolicyPage.Line> limits() {
        return policy.limits().entries().entrySet().stream()
                .map(it -> new PolicyPage.Line(
                        ui.t("policy.limit." + PolicyChanges.snake(it.getKey())),
                        List.of(new PolicyPage.Item(it.getValue(), source("/limits/" + it.getKey())))))
                .toList();
    }

    private String source(String path) {
        return reference
                .policies()
                .timeLimit(policy.version(), path)
                .flatMap(reference.timeLimits()::find)
                .map(TimeLimit::source)
                .orElse("");
    }

    private <E extends Enum<E>> Stream<PolicyPage.Item> words(
            BusinessRules rules, String what, E[] all, java.util.Set<E> there) {
        return Arrays.stream(all).filter(there::contains).map(it -> said(rules, what, it));
    }

    private PolicyPage.Item said(BusinessRules rules, String what, Enum<?> value) {
        var topic = TOPICS.get(what + "." + value.name().toLowerCase(Locale.ROOT));
        return new PolicyPage.Item(ui.t(key(what, value)), topic == null ? "" : cited(rules, topic));
    }

    /** The orders of those professions that may file the business. */
    private String cited(BusinessRules rules, String topic) {
        return reference.holderTypes().stream()
                .filter(rules::isOpenTo)
                .map(holder -> reference.citation(holder, topic).in(ui.language()))
                .distinct()
                .collect(Collectors.joining(ui.language() == Language.EN ? "; " : "；"));
    }

    private PolicyPage.Line line(String what, Stream<PolicyPage.Item> items) {
        return new PolicyPage.Line(ui.t("policy.line." + what), items.toList());
    }

    private static String key(String what, Enum<?> value) {
        return "policy." + what + "." + value.name().toLowerCase(Locale.ROOT);
    }

    private static String anchor(Business business) {
        return business.name().toLowerCase(Locale.ROOT);
    }
}
