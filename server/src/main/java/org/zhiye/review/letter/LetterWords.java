package org.zhiye.review.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.review.letter.LetterSheet.Part;
import org.zhiye.shared.Language;
import org.zhiye.web.Messages;

/** Puts a letter into words, with the articles that it rests on. */
@Component
class LetterWords {
    private static final String LICENCE_LAW = "《中华人民共和国行政许可法》";
    private static final String RULES = "《注册建造师管理规定》";

    private final ReferenceData reference;
    private final Messages messages;

    LetterWords(ReferenceData reference, Messages messages) {
        this.reference = reference;
        this.messages = messages;
    }

    LetterSheet of(Letter it) {
        var parts = switch (it.kind()) {
            case ACCEPTANCE -> acceptance(it.facts());
            case CORRECTION -> correction(it.facts());
            case NON_ACCEPTANCE -> nonAcceptance(it.facts());
            case REFUSAL -> refusal(it.facts());
        };
        return new LetterSheet(
                messages.text(Language.ZH_HANS, it.kind().key()),
                it.number(),
                it.facts().applicant(),
                parts,
                issuer(it),
                it.madeOn());
    }

    private String issuer(Letter it) {
        return reference
                .provinces()
                .find(it.office())
                .map(province -> province.authority().zhHans())
                .orElseGet(() -> reference.ministry().name().zhHans());
    }

    private List<Part> acceptance(LetterFacts facts) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Text(
                "您提交的%s申请（申请编号 %s），本机关于 %s收到。".formatted(matter(facts), facts.caseNumber(), day(facts.received()))));
        parts.add(new Part.Text(
                facts.deemed()
                        ? "本机关没有在五个工作日内一次告知需要补正的全部内容。根据" + LICENCE_LAW + Article.of("32") + "第一款第（四）项，该申请自收到之日起即为受理。"
                        : "经审查，申请材料齐全、符合法定形式，属于本机关职权范围。根据" + LICENCE_LAW + Article.of("32") + "第一款第（五）项，决定予以受理。"));
        parts.add(new Part.Text("聘用企业：" + facts.enterprise() + "。申请注册的专业：" + specialties(facts.specialties()) + "。"));
        return parts;
    }

    private List<Part> correction(LetterFacts facts) {
        return List.of(
                new Part.Text("您提交的%s申请（申请编号 %s），经审查需要补正。根据%s%s第一款第（四）项，现一次告知需要补正的全部内容："
                        .formatted(matter(facts), facts.caseNumber(), LICENCE_LAW, Article.of("32"))),
                new Part.Points(facts.items().stream()
                        .map(item ->
                                messages.text(Language.ZH_HANS, "filing.field." + item.about()) + "：" + item.text())
                        .toList()),
                new Part.Text("请于 " + (facts.due() == null ? "" : day(facts.due()) + "前")
                        + "登录系统补正并重新提交。逾期没有补正的，视为撤回申请；已填写的内容保留，可以重新申报。"));
    }

    private List<Part> nonAcceptance(LetterFacts facts) {
        var item = facts.items().getFirst();
        var ground = reference.nonAcceptanceGrounds().entry(item.ground());
        return List.of(
                new Part.Text("您提交的%s申请（申请编号 %s），经审查，属于%s情形。"
                        .formatted(
                                matter(facts), facts.caseNumber(), ground.name().zhHans())),
                new Part.Text("事实和理由：" + item.text()),
                new Part.Text("根据" + LICENCE_LAW + licenceArticle(ground.fact("article")) + "，决定不予受理。"),
                new Part.Text(remedies(facts)));
    }

    // 32(1) of the licence law is an item of the first paragraph
    private static String licenceArticle(String code) {
        return Article.of(code).replace("条第（", "条第一款第（");
    }

    private List<Part> refusal(LetterFacts facts) {
        return List.of(
                new Part.Text("您于 %s提交的%s申请（申请编号 %s），经审查，下列专业不予注册："
                        .formatted(day(facts.received()), matter(facts), facts.caseNumber())),
                new Part.Points(facts.items().stream().map(this::refused).toList()),
                new Part.Text("根据" + LICENCE_LAW + Article.of("38") + "第二款，作出本决定。"),
                new Part.Text(remedies(facts)));
    }

    private String refused(LetterFacts.Item item) {
        var ground = reference.refusalGrounds().entry(item.ground());
        var line = item.about().isEmpty() ? "" : reference.specialties().name(item.about(), Language.ZH_HANS) + "：";
        return "%s依据%s%s（%s）。事实和理由：%s"
                .formatted(
                        line, RULES, Article.of(ground.article()), ground.name().zhHans(), item.text());
    }

    private static String remedies(LetterFacts facts) {
        return "如不服本决定，可以自收到本决定书之日起 %d 日内依法申请行政复议，或者自收到本决定书之日起 %d 个月内依法向人民法院提起行政诉讼。"
                .formatted(facts.reconsiderationDays(), facts.courtMonths());
    }

    private String matter(LetterFacts facts) {
        return matter(facts.holder(), facts.business());
    }

    private String matter(HolderType holder, Business business) {
        return reference.name(holder, Language.ZH_HANS) + business.words().zhHans();
    }

    private String specialties(List<String> codes) {
        return codes.stream()
                .map(code -> reference.specialties().name(code, Language.ZH_HANS))
                .collect(Collectors.joining("、"));
    }

    private static String day(LocalDate day) {
        return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }
}
