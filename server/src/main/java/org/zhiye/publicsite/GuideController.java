package org.zhiye.publicsite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiye.ground.Day;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Policy;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.Language;
import org.zhiye.web.Access;
import org.zhiye.web.Messages;
import org.zhiye.web.Scope;
import org.zhiye.web.StepLine;

/** 办事指南: what each business is, for whom, what to have ready and how long it takes, as today's policy has it. */
@Controller
class GuideController {
    private final ReferenceData reference;
    private final Messages messages;
    private final Day day;

    GuideController(ReferenceData reference, Messages messages, Day day) {
        this.reference = reference;
        this.messages = messages;
        this.day = day;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/guide")
    String index(Language language, Model model) {
        var policy = policy();
        model.addAttribute(
                "page",
                new GuidePage(reference.holderTypes().stream()
                        .map(holder -> section(policy, holder, language))
                        .toList()));
        return "publicsite/guide";
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/guide/{name}")
    String business(@PathVariable String name, Language language, Model model) {
        var business = Arrays.stream(Business.values())
                .filter(it -> path(it).equals(name))
                .findFirst()
                .orElseThrow(NotThere::new);
        model.addAttribute("page", page(policy().rules(business), language));
        return "publicsite/business";
    }

    private Policy policy() {
        return reference.policies().inForce(day.today());
    }

    private static String path(Business business) {
        return business.name().toLowerCase(Locale.ROOT);
    }

    private GuidePage.Section section(Policy policy, HolderType holder, Language language) {
        return new GuidePage.Section(
                reference.name(holder, language),
                Arrays.stream(Business.values())
                        .map(it -> entry(policy.rules(it), holder, language))
                        .toList());
    }

    private static GuidePage.Entry entry(BusinessRules rules, HolderType holder, Language language) {
        var business = rules.business();
        return new GuidePage.Entry(
                "/guide/" + path(business),
                business.words().in(language),
                "guide.what." + path(business),
                rules.closedTo(holder).map(it -> it.brief().in(language)).orElse(""));
    }

    private BusinessPage page(BusinessRules rules, Language language) {
        return new BusinessPage(
                rules.business().words().in(language),
                "guide.what." + path(rules.business()),
                reference.holderTypes().stream()
                        .filter(rules::isOpenTo)
                        .map(it -> reference.name(it, language))
                        .toList(),
                key("policy.standing.", rules.standing()),
                closed(rules, language),
                keys("policy.need.", Arrays.stream(BusinessRules.Need.values()).filter(rules.needs()::contains)),
                keys("policy.ask.", asked(rules)),
                Arrays.stream(BusinessRules.Evidence.values())
                        .filter(rules.evidence()::containsKey)
                        .map(it -> new BusinessPage.Evidence(
                                key("policy.evidence.", it),
                                key("policy.when.", rules.evidence().get(it))))
                        .toList(),
                rules.consents().stream()
                        .map(it -> new BusinessPage.Text(
                                it.words().in(language), "/texts/" + it.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                steps(rules, language),
                rules.route().daysFrom(rules.route().first()),
                key("guide.effect.", rules.validity()),
                policy().limits().validityYears(),
                reference.orders(language));
    }

    /** The enterprise is asked where it is chosen; it is no field of the policy's list. */
    private static Stream<? extends Enum<?>> asked(BusinessRules rules) {
        var fields = Arrays.stream(BusinessRules.Field.values()).filter(rules.asks()::contains);
        return rules.employer() == BusinessRules.Employer.CHOSEN
                ? Stream.concat(Stream.of(rules.employer()), fields)
                : fields;
    }

    private List<BusinessPage.Closed> closed(BusinessRules rules, Language language) {
        return reference.holderTypes().stream()
                .flatMap(holder -> rules
                        .closedTo(holder)
                        .map(it -> new BusinessPage.Closed(
                                reference.name(holder, language), it.advice().in(language)))
                        .stream())
                .toList();
    }

    private List<StepLine> steps(BusinessRules rules, Language language) {
        return rules.route().steps().stream()
                .map(step -> new StepLine(
                        StepLine.State.NEXT,
                        step.words().in(language),
                        messages.text(language, note(rules, step), rules.route().days(step))))
                .toList();
    }

    private static String note(BusinessRules rules, RouteStep step) {
        return switch (step) {
            case ENTERPRISE ->
                rules.silence()
                                .filter(it -> it == BusinessRules.Silence.GOES_ON)
                                .isPresent()
                        ? "guide.step.enterprise_goes_on"
                        : "guide.step.enterprise";
            case JOINT_REVIEW -> "guide.step.joint_review";
            case PUBLIC_NOTICE -> "guide.step.public_notice";
            case PROVINCE_ACCEPTANCE, PROVINCE_REVIEW, MINISTRY_ACCEPTANCE, MINISTRY_OPINION, ANNOUNCEMENT ->
                "guide.step.days";
        };
    }

    private static List<String> keys(String prefix, Stream<? extends Enum<?>> values) {
        return values.map(it -> key(prefix, it)).toList();
    }

    private static String key(String prefix, @org.jspecify.annotations.Nullable Enum<?> value) {
        return prefix + String.valueOf(value).toLowerCase(Locale.ROOT);
    }
}
