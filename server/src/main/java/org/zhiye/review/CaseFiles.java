package org.zhiye.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.filing.CaseState;
import org.zhiye.filing.Corrections;
import org.zhiye.filing.Declaration;
import org.zhiye.filing.DeclarationLines;
import org.zhiye.filing.Declarations;
import org.zhiye.filing.DocumentWords;
import org.zhiye.filing.Filing;
import org.zhiye.filing.LineStage;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.policy.Business;
import org.zhiye.policy.CodeEntry;
import org.zhiye.policy.CodeTable;
import org.zhiye.policy.Coded;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RefusalGround;
import org.zhiye.policy.RouteStep;
import org.zhiye.review.letter.Letters;
import org.zhiye.review.served.ServedNotices;
import org.zhiye.shared.Language;
import org.zhiye.web.Choice;
import org.zhiye.web.Link;
import org.zhiye.web.Messages;
import org.zhiye.web.Problems;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/** Puts the bench together: a case with all that its decider has to see (8 statements, the session's included). */
@Component
class CaseFiles {
    private static final String CASES = "/review/cases/";

    private final Queues queues;
    private final Claims claims;
    private final Decisions decisions;
    private final Declarations declarations;
    private final Corrections corrections;
    private final Letters letters;
    private final ServedNotices served;
    private final SideBySide beside;
    private final LineForms lineForms;
    private final CaseChecks checks;
    private final Accounts accounts;
    private final ReferenceData reference;
    private final Messages messages;

    CaseFiles(
            Queues queues,
            Claims claims,
            Decisions decisions,
            Declarations declarations,
            Corrections corrections,
            Letters letters,
            ServedNotices served,
            SideBySide beside,
            LineForms lineForms,
            CaseChecks checks,
            Accounts accounts,
            ReferenceData reference,
            Messages messages) {
        this.queues = queues;
        this.claims = claims;
        this.decisions = decisions;
        this.declarations = declarations;
        this.corrections = corrections;
        this.letters = letters;
        this.served = served;
        this.beside = beside;
        this.lineForms = lineForms;
        this.checks = checks;
        this.accounts = accounts;
        this.reference = reference;
        this.messages = messages;
    }

    /**
     * What the page is made for.
     *
     * @param typed what came with a form that has to be mended
     * @param done the caller has just decided
     */
    record Look(
            Caller me, Filing filing, Asked asked, Typed typed, Problems problems, boolean done, Language language) {}

    /** Whether something is to be decided here by the caller, and if not, why. */
    private record Turn(CaseFilePage.Form form, @Nullable RouteStep step, String why, Claims.@Nullable Claim held) {
        static Turn none(String why) {
            return new Turn(CaseFilePage.Form.NONE, null, why, null);
        }
    }

    CaseFilePage page(Look look) {
        var it = look.filing();
        var declared = declarations.newest(it);
        var decided = decisions.of(it);
        var turn = turn(look.me(), it, decided);
        int days = queues.left(it);
        return new CaseFilePage(
                queues.beside(look.me(), look.asked(), it.id(), look.language()),
                it.id().toString(),
                it.number(),
                it.business().words().in(look.language()),
                it.applicant(),
                state(it),
                office(it, look.language()),
                it.due(),
                it.due() == null ? "" : Queues.leftKey(days),
                Math.abs(days),
                Queues.tone(days),
                it.tentative(reference.workingDays()),
                facts(it, declared, look.language()),
                beside.of(it, declared, look.language()),
                beside.other(it, declared, !look.typed().text("merge").isEmpty()),
                papers(it, declared, look.language()),
                declared.documents().containsKey("ID_PHOTO") ? paper(it, "ID_PHOTO") : "",
                checks.of(it, declared, look.language()),
                it.round() == 1 ? List.of() : corrected(it),
                served(it),
                earlier(decided, look.language()),
                turn.form() == CaseFilePage.Form.NONE ? letters(it, look.language()) : List.of(),
                turn.form(),
                turn.step() == null ? "" : turn.step().name(),
                turn.why(),
                turn.held() == null ? "" : accounts.nameOf(turn.held().account()),
                turn.held() == null ? null : turn.held().until(),
                acceptance(look, declared),
                turn.step() == null ? List.of() : lineForms.of(look, turn.step(), decided),
                lineForms.overdue(look),
                look.typed().text("reason"),
                grounds(reference.refusalGrounds(), look.language(), RefusalGround::name),
                look.problems(),
                DeedKey.fresh().value().toString(),
                look.done());
    }

    private Turn turn(Caller me, Filing it, List<Decision> decided) {
        var desk = Desk.of(me, it);
        if (desk.isEmpty()) {
            return Turn.none(it.open() ? "review.why.not_here" : "review.why.closed");
        }
        var step = Objects.requireNonNull(desk.get().step());
        if (Decisions.decidedAnother(decided, me, step)) {
            return Turn.none("review.why.decided");
        }
        var claim = claims.take(it.id(), desk.get().claim(me), me.id());
        return claim.account().equals(me.id())
                ? new Turn(form(step), step, "", null)
                : new Turn(CaseFilePage.Form.NONE, null, "review.why.elsewhere", claim);
    }

    private static CaseFilePage.Form form(RouteStep step) {
        return switch (step) {
            case PROVINCE_ACCEPTANCE, MINISTRY_ACCEPTANCE -> CaseFilePage.Form.ACCEPTANCE;
            case PROVINCE_REVIEW -> CaseFilePage.Form.PROVINCE_OPINION;
            case JOINT_REVIEW -> CaseFilePage.Form.JOINT_OPINION;
            case MINISTRY_OPINION -> CaseFilePage.Form.MINISTRY_OPINION;
            case ENTERPRISE, PUBLIC_NOTICE, ANNOUNCEMENT -> CaseFilePage.Form.NONE;
        };
    }

    private static String state(Filing it) {
        if (it.outcome() == null && it.stage() == org.zhiye.filing.Stage.CORRECTION) {
            return "review.state.correction";
        }
        return CaseState.key(it);
    }

    private String office(Filing it, Language language) {
        return switch (it.turn()) {
            case ENTERPRISE -> Objects.requireNonNullElse(it.enterpriseName(), "");
            case PROVINCE ->
                reference.provinces().entry(it.province()).authority().in(language);
            case MINISTRY -> reference.ministry().name().in(language);
            case OTHER ->
                it.lines().stream()
                        .filter(line -> line.stage() == LineStage.JOINT_REVIEW)
                        .flatMap(line -> JointReview.reviewer(reference, line.specialty()).stream())
                        .map(authority -> authority.name().in(language))
                        .distinct()
                        .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
            case PERSON, NOBODY -> "";
        };
    }

    private List<SummaryLine> facts(Filing it, Declaration declared, Language language) {
        var lines = new ArrayList<>(DeclarationLines.of(it, declared, reference, messages, language));
        // the papers themselves are on the page
        lines.removeIf(line -> line.label().equals(messages.text(language, "filing.declared.papers")));
        if (!declared.who().level().isEmpty()) {
            lines.add(new SummaryLine(
                    messages.text(language, "review.identity"),
                    messages.text(
                            language,
                            "verification.done." + declared.who().level().toLowerCase(Locale.ROOT))));
        }
        var who = declared.profile();
        if (who.isEmpty()) {
            return lines;
        }
        lines.add(new SummaryLine(
                messages.text(language, "review.education"),
                reference.educationLevels().name(who.getOrDefault("education", ""), language) + "　"
                        + reference.degrees().name(who.getOrDefault("degree", ""), language) + "　"
                        + who.getOrDefault("school", "")));
        return lines;
    }

    private List<CaseFilePage.Served> served(Filing it) {
        boolean any = it.business() == Business.CHANGE || it.business() == Business.CANCEL;
        return !any
                ? List.of()
                : served.of(it).stream()
                        .map(notice -> new CaseFilePage.Served(
                                notice.name(),
                                notice.howKey(),
                                notice.at(),
                                notice.until(),
                                notice.objected() ? "review.notice.objected" : "review.notice.not_objected",
                                notice.objected() ? Tone.NO : Tone.PLAIN,
                                notice.objection()))
                        .toList();
    }

    private List<CaseFilePage.Paper> papers(Filing it, Declaration declared, Language language) {
        return declared.kinds().stream()
                .filter(kind -> !kind.equals("ID_PHOTO"))
                .map(kind -> new CaseFilePage.Paper(
                        kind.replace('.', '-'), DocumentWords.label(kind, messages, language), paper(it, kind)))
                .toList();
    }

    private static String paper(Filing it, String kind) {
        return CASES + it.id() + "/documents/" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<CaseFilePage.AskedFor> corrected(Filing it) {
        return corrections.of(it).stream()
                .map(asked -> new CaseFilePage.AskedFor("filing.field." + asked.field(), asked.reason()))
                .toList();
    }

    private List<CaseFilePage.Earlier> earlier(List<Decision> decided, Language language) {
        return decided.stream()
                .map(d -> new CaseFilePage.Earlier(
                        "review.step." + key(d.step()),
                        d.specialty().isEmpty() ? "" : reference.specialties().name(d.specialty(), language),
                        "review.verdict." + key(d.verdict()),
                        ground(d.ground(), language),
                        d.note(),
                        d.at(),
                        tone(d.verdict())))
                .toList();
    }

    private String ground(@Nullable String code, Language language) {
        if (code == null) {
            return "";
        }
        if (code.equals(Rulings.MERGE)) {
            return messages.text(language, "review.merge");
        }
        return code + "　"
                + Optional.<Coded>empty()
                        .or(() -> reference.refusalGrounds().find(code))
                        .or(() -> reference.nonAcceptanceGrounds().find(code))
                        .map(entry -> entry.name().in(language))
                        .orElse("");
    }

    private static Tone tone(org.zhiye.review.Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED, ACCEPTED, AGREED -> Tone.OK;
            case SENT_BACK, PASSED_BY -> Tone.WAIT;
            case DECLINED, STRANGER, NOT_ACCEPTED, DISAGREED -> Tone.NO;
        };
    }

    private List<Link> letters(Filing it, Language language) {
        return letters.of(it.id()).stream()
                .map(letter -> new Link(
                        CASES + it.id() + "/letters/" + letter.id(),
                        messages.text(language, letter.kind().key(letter.facts().business())),
                        letter.number(),
                        false))
                .toList();
    }

    private CaseFilePage.Acceptance acceptance(Look look, Declaration declared) {
        var it = look.filing();
        boolean maySendBack = it.mayBeCorrected() && it.stage() == org.zhiye.filing.Stage.PROVINCE_ACCEPTANCE;
        var fields = !maySendBack
                ? List.<CaseFilePage.Field>of()
                : CorrectionField.of(declared).stream()
                        .map(field -> new CaseFilePage.Field(
                                "reason_" + field,
                                "filing.field." + field,
                                look.typed().reason(field)))
                        .toList();
        return new CaseFilePage.Acceptance(
                maySendBack,
                fields,
                grounds(reference.nonAcceptanceGrounds(), look.language(), CodeEntry::name),
                look.typed().text("ground"),
                look.typed().text("note"),
                look.problems().any());
    }

    private static <T extends Coded> List<Choice> grounds(
            CodeTable<T> table, Language language, Function<T, org.zhiye.policy.Words> name) {
        return table.offered().stream()
                .map(it ->
                        new Choice(it.code(), it.code() + "　" + name.apply(it).in(language)))
                .toList();
    }

    private static String key(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }
}
