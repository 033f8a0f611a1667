package org.zhiye.filing.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.filing.Verdict;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.PaperKind;
import org.zhiye.policy.BusinessRules.Evidence;
import org.zhiye.policy.BusinessRules.Validity;

/**
 * The evidence that a filing takes: what the policy always demands, and what it demands where data do not settle the point; never what
 * the enterprise keeps for inspection.
 */
public final class Evidences {
    private Evidences() {}

    /** How much a piece of evidence is wanted. */
    public enum Want {
        /** without it nothing is submitted */
        MUST,
        /** it helps: the reviewer decides with it, or the case is faster */
        MAY
    }

    /** What is wanted of this person now, in the order of the kinds. */
    public static Map<PaperKind, Want> wanted(Situation it) {
        var wanted = new EnumMap<PaperKind, Want>(PaperKind.class);
        it.rules().evidence().forEach((evidence, rule) -> {
            for (PaperKind kind : kinds(evidence, it)) {
                switch (rule) {
                    case REQUIRED -> wanted.put(kind, Want.MUST);
                    case ON_DEMAND -> onDemand(evidence, it, wanted, kind);
                    case KEPT_BY_ENTERPRISE -> {}
                }
            }
        });
        return wanted;
    }

    private static void onDemand(Evidence evidence, Situation it, Map<PaperKind, Want> wanted, PaperKind kind) {
        var wish = it.wish();
        switch (evidence) {
            case QUALIFICATION_CERTIFICATE -> {
                if (!it.rosterKnows()) {
                    wanted.put(kind, Want.MUST);
                }
            }
            case CONTINUING_EDUCATION -> {
                if (it.rules().validity() == Validity.EXTENDED) {
                    wanted.put(kind, Want.MAY);
                } else if (wish != null
                        && wish.specialties().stream().anyMatch(code -> needsEducation(it, wish, code))) {
                    wanted.put(kind, Want.MUST);
                }
            }
            case LOSS_STATEMENT -> {
                if (wish != null && wish.reasonNeeds() == evidence) {
                    wanted.put(kind, Want.MUST);
                }
            }
            case END_OF_FORMER_CONTRACT -> {
                if (wish == null || !wish.employerGone()) {
                    wanted.put(kind, Want.MAY);
                }
            }
            case CONTRACT, DIPLOMA, NEW_ID_SCANS, PROOF_OF_CHANGE -> wanted.put(kind, Want.MAY);
        }
    }

    private static boolean needsEducation(Situation it, Situation.Wish wish, String code) {
        var date = it.rosterKnows() ? it.qualified().get(code) : wish.own();
        return date != null && Eligibility.needsEducation(it, date);
    }

    /** One finding for each piece of evidence that has no rule of its own. */
    static List<Finding> findings(Situation it) {
        var found = new ArrayList<Finding>();
        wanted(it).forEach((kind, want) -> {
            if (kind != PaperKind.CONTINUING_EDUCATION || it.rules().validity() == Validity.EXTENDED) {
                boolean there = it.has(kind);
                if (there || want == Want.MUST) {
                    found.add(Finding.of(rule(kind), there ? Verdict.CANT_TELL : Verdict.NOT_MET));
                }
            }
        });
        return found;
    }

    static Rule rule(PaperKind kind) {
        return switch (kind) {
            case QUALIFICATION_CERTIFICATE -> Rule.QUALIFICATION_SCAN;
            case CONTINUING_EDUCATION -> Rule.EDUCATION_SCAN;
            case CONTRACT -> Rule.CONTRACT_SCAN;
            case DIPLOMA -> Rule.DIPLOMA_SCAN;
            case END_OF_FORMER_CONTRACT -> Rule.FORMER_CONTRACT_ENDED;
            case LOSS_STATEMENT -> Rule.LOSS_STATED;
            case NEW_ID_FRONT, NEW_ID_BACK -> Rule.NEW_ID_SCANS;
            case PROOF_OF_CHANGE -> Rule.CHANGE_PROVED;
        };
    }

    /** The paper by which a rule is proved; absent: none settles it. */
    static @Nullable PaperKind proof(Rule rule) {
        return switch (rule) {
            case EDUCATION, EDUCATION_AGAIN, EDUCATION_SCAN -> PaperKind.CONTINUING_EDUCATION;
            case QUALIFICATION_SCAN -> PaperKind.QUALIFICATION_CERTIFICATE;
            case CONTRACT_SCAN -> PaperKind.CONTRACT;
            case DIPLOMA_SCAN -> PaperKind.DIPLOMA;
            case FORMER_CONTRACT_ENDED -> PaperKind.END_OF_FORMER_CONTRACT;
            case LOSS_STATED -> PaperKind.LOSS_STATEMENT;
            case NEW_ID_SCANS -> PaperKind.NEW_ID_FRONT;
            case CHANGE_PROVED -> PaperKind.PROOF_OF_CHANGE;
            default -> null;
        };
    }

    private static List<PaperKind> kinds(Evidence evidence, Situation it) {
        return switch (evidence) {
            case QUALIFICATION_CERTIFICATE -> List.of(PaperKind.QUALIFICATION_CERTIFICATE);
            case CONTINUING_EDUCATION -> List.of(PaperKind.CONTINUING_EDUCATION);
            case CONTRACT -> List.of(PaperKind.CONTRACT);
            case DIPLOMA -> List.of(PaperKind.DIPLOMA);
            case END_OF_FORMER_CONTRACT -> List.of(PaperKind.END_OF_FORMER_CONTRACT);
            case LOSS_STATEMENT -> List.of(PaperKind.LOSS_STATEMENT);
            case NEW_ID_SCANS -> newScans(it);
            case PROOF_OF_CHANGE -> List.of(PaperKind.PROOF_OF_CHANGE);
        };
    }

    /** A passport has no back. */
    private static List<PaperKind> newScans(Situation it) {
        var wish = it.wish();
        boolean back = wish == null
                || wish.change() == null
                || AttachmentKind.hasBack(wish.change().document().type());
        return back ? List.of(PaperKind.NEW_ID_FRONT, PaperKind.NEW_ID_BACK) : List.of(PaperKind.NEW_ID_FRONT);
    }
}
