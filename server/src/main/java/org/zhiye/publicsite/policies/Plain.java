package org.zhiye.publicsite.policies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.Policy;
import org.zhiye.policy.PolicyChanges;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.policy.TimeLimit;
import org.zhiye.web.Ui;

/** A policy in the reader's words, each statement with its source where one is known. */
final class Plain {
    /** Articles of 注册建造师管理规定 that statements rest on; {@code 15(10)} is an item of one. */
    private static final Map<String, String> ARTICLES = Map.ofEntries(
            Map.entry("standing.never_registered", "7"),
            Map.entry("standing.valid", "10"),
            Map.entry("standing.ended", "18"),
            Map.entry("need.attachments", "11"),
            Map.entry("ask.contract", "11"),
            Map.entry("ask.qualification", "11"),
            Map.entry("lock.age", "15(10)"),
            Map.entry("lock.bar", "15"),
            Map.entry("evidence.qualification_certificate", "11"),
            Map.entry("evidence.continuing_education", "12"),
            Map.entry("evidence.contract", "11"),
            Map.entry("evidence.diploma", "11"),
            Map.entry("evidence.end_of_former_contract", "13"),
            Map.entry("evidence.loss_statement", "20"));

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
        lines.add(line("conditions", Stream.concat(Stream.of(said("standing", rules.standing())), needs(rules))));
        lines.add(line("locks", words("lock", BusinessRules.Lock.values(), rules.locks())));
        lines.add(line("asks", words("ask", BusinessRules.Field.values(), rules.asks())));
        lines.add(line("evidence", evidence(rules)));
        lines.add(line(
                "consents",
                rules.consents().stream()
                        .map(kind -> new PolicyPage.Item(kind.words().in(ui.language()), ""))));
        lines.add(line(
                "employer",
                Stream.concat(
                        Stream.of(said("employer", rules.employer())),
                        rules.silence().stream()
                                .map(silence -> new PolicyPage.Item(
                                        ui.t("policy.silence", "@" + key("silence", silence)), "")))));
        lines.add(line("route", rules.route().steps().stream().map(step -> step(rules, step))));
        lines.add(line("validity", Stream.of(said("validity", rules.validity()))));
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
        return words("need", BusinessRules.Need.values(), rules.needs());
    }

    private Stream<PolicyPage.Item> evidence(BusinessRules rules) {
        return rules.evidence().entrySet().stream().map(it -> {
            var document = said("evidence", it.getKey());
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

    private <E extends Enum<E>> Stream<PolicyPage.Item> words(String what, E[] all, java.util.Set<E> there) {
        return Arrays.stream(all).filter(there::contains).map(it -> said(what, it));
    }

    private PolicyPage.Item said(String what, Enum<?> value) {
        var article = ARTICLES.get(what + "." + value.name().toLowerCase(Locale.ROOT));
        return new PolicyPage.Item(ui.t(key(what, value)), article(article));
    }

    private String article(@Nullable String article) {
        if (article == null) {
            return "";
        }
        int item = article.indexOf('(');
        return item < 0
                ? ui.t("policy.article", article)
                : ui.t("policy.item", article.substring(0, item), article.substring(item + 1, article.length() - 1));
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
