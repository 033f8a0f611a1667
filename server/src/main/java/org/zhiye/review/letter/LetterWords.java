package org.zhiye.review.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.filing.DocumentWords;
import org.zhiye.policy.Article;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RefusalGround;
import org.zhiye.review.letter.LetterSheet.Part;
import org.zhiye.shared.Language;
import org.zhiye.web.Messages;

/** Puts a letter into words, with the articles that it rests on. */
@Component
class LetterWords {
    private static final String LICENCE_LAW = "《中华人民共和国行政许可法》";

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
            case EMPLOYER_NOTICE -> employerNotice(it.facts());
            case ACT -> act(it.facts());
        };
        var key = it.kind().key(it.facts().business());
        return new LetterSheet(
                messages.text(Language.ZH_HANS, key), it.number(), addressee(it), parts, issuer(it), it.madeOn());
    }

    private static String addressee(Letter it) {
        return it.kind() == LetterKind.EMPLOYER_NOTICE
                ? it.facts().items().getFirst().about()
                : it.facts().applicant();
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
        var about = new ArrayList<String>();
        if (!facts.enterprise().isEmpty()) {
            about.add("聘用企业：" + facts.enterprise() + "。");
        }
        if (facts.specialties().stream().anyMatch(code -> !code.isEmpty())) {
            about.add("涉及的专业：" + specialties(facts.specialties()) + "。");
        }
        if (!about.isEmpty()) {
            parts.add(new Part.Text(String.join("", about)));
        }
        return parts;
    }

    private List<Part> correction(LetterFacts facts) {
        return List.of(
                new Part.Text("您提交的%s申请（申请编号 %s），经审查需要补正。根据%s%s第一款第（四）项，现一次告知需要补正的全部内容："
                        .formatted(matter(facts), facts.caseNumber(), LICENCE_LAW, Article.of("32"))),
                new Part.Points(facts.items().stream()
                        .map(item -> DocumentWords.label(item.about(), messages, Language.ZH_HANS) + "：" + item.text())
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
                new Part.Text("您于 %s提交的%s申请（申请编号 %s），经审查，%s："
                        .formatted(day(facts.received()), matter(facts), facts.caseNumber(), no(facts.business()))),
                new Part.Points(
                        facts.items().stream().map(item -> refused(facts, item)).toList()),
                new Part.Text("根据" + LICENCE_LAW + Article.of("38") + "第二款，作出本决定。"),
                new Part.Text(remedies(facts)));
    }

    private static String no(@Nullable Business business) {
        return switch (business) {
            case INITIAL, ADD, REREG -> "下列专业不予注册";
            case CHANGE -> "不予变更注册";
            case RENEWAL -> "下列专业不予延续注册";
            case CANCEL -> "不予办理注销手续";
            case REPLACE -> "不予更换证书";
            case INFO -> "不予修改个人信息";
            case null -> "不予批准";
        };
    }

    private List<Part> employerNotice(LetterFacts facts) {
        boolean leaves = facts.business() == Business.CANCEL;
        return List.of(
                new Part.Text("%s于 %s提交%s申请（申请编号 %s），%s。现予告知。"
                        .formatted(
                                facts.applicant(),
                                day(facts.received()),
                                matter(facts),
                                facts.caseNumber(),
                                leaves ? "并提交了与贵单位解除劳动关系的证明，申请注销在贵单位的注册" : "拟将注册的聘用企业由贵单位变更为" + facts.enterprise())),
                new Part.Text("贵单位如有异议，请于 " + (facts.due() == null ? "" : day(facts.due()) + "前")
                        + "登录系统提出，写明事实和理由；尚未开通账号的，可以凭统一社会信用代码开通后提出。异议由审查机关在审查中一并考虑，不影响本申请继续办理。"));
    }

    private List<Part> act(LetterFacts facts) {
        var item = facts.items().getFirst();
        return List.of(
                new Part.Text("您的%s注册（注册编号 %s），经调查核实，本机关决定：%s。自 %s起生效。"
                        .formatted(
                                reference.name(facts.holder(), Language.ZH_HANS),
                                facts.caseNumber(),
                                item.about(),
                                day(facts.received()))),
                new Part.Text("依据：" + grounded(facts, item.ground()) + "。事实和理由：" + item.text()),
                new Part.Text(remedies(facts)));
    }

    private String grounded(LetterFacts facts, String code) {
        var refusal = reference.refusalGrounds().find(code);
        var article = refusal.map(RefusalGround::article)
                .or(() -> reference.lapseGrounds().find(code).map(it -> it.fact("article")));
        var name = refusal.map(it -> it.name().zhHans())
                .or(() ->
                        reference.lapseGrounds().find(code).map(it -> it.name().zhHans()));
        return article.map(it -> cited(facts.holder(), code, it) + "（" + name.orElse("") + "）")
                .orElse(LICENCE_LAW + Article.of("61"));
    }

    private String refused(LetterFacts facts, LetterFacts.Item item) {
        var ground = reference.refusalGrounds().entry(item.ground());
        var line = item.about().isEmpty() ? "" : reference.specialties().name(item.about(), Language.ZH_HANS) + "：";
        return "%s依据%s（%s）。事实和理由：%s"
                .formatted(
                        line,
                        cited(facts.holder(), ground.code(), ground.article()),
                        ground.name().zhHans(),
                        item.text());
    }

    private static String remedies(LetterFacts facts) {
        return "如不服本决定，可以自收到本决定书之日起 %d 日内依法申请行政复议，或者自收到本决定书之日起 %d 个月内依法向人民法院提起行政诉讼。"
                .formatted(facts.reconsiderationDays(), facts.courtMonths());
    }

    /** The article of a ground, in the order that governs the registration of the holder's profession. */
    private String cited(HolderType holder, String ground, String article) {
        var order = reference
                .professions()
                .entry(reference.holder(holder).profession())
                .regulation();
        return "《" + order.zhHans() + "》" + Article.of(reference.groundArticle(holder, ground, article));
    }

    private String matter(LetterFacts facts) {
        return reference.name(facts.holder(), Language.ZH_HANS)
                + (facts.business() == null ? "" : facts.business().words().zhHans());
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
