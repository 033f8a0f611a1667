package org.zhiye.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhiye.filing.rule.Evidences;
import org.zhiye.filing.rule.Filled;
import org.zhiye.person.Paper;
import org.zhiye.person.PaperKind;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.Route;
import org.zhiye.policy.RouteStep;
import org.zhiye.register.Registration;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.LineId;

/** Makes a case and its declaration out of a draft that was checked. */
public final class Opening {
    private Opening() {}

    static Filing filing(FilingId id, FilingDesk.Check check, Deadlines deadlines) {
        var draft = check.draft();
        var enterprise = check.enterprise();
        var route = route(check);
        var stage = Stage.first(route);
        var registration = check.situation().registration().orElse(null);
        return new Filing(
                id,
                "",
                draft.person(),
                check.known().facts().name(),
                draft.holder(),
                draft.business(),
                check.situation().policy().version(),
                route,
                enterprise == null ? null : enterprise.id(),
                enterprise == null ? null : enterprise.name(),
                province(check, registration),
                check.filled().contract(),
                registration == null ? null : registration.id(),
                stage,
                stage.turn(),
                deadlines.now(),
                deadlines.due(stage, route),
                1,
                null,
                lines(check, deadlines.now()),
                deadlines.now(),
                null,
                0);
    }

    /**
     * The policy's route; who leaves an employer that is gone, or proves that the employment has ended, does not wait for its answer: it is
     * told, and may object.
     */
    private static Route route(FilingDesk.Check check) {
        var it = check.situation();
        var route = it.rules().route();
        boolean ends = it.rules().validity() == BusinessRules.Validity.ENDED;
        boolean alone = ends
                && (check.enterprise() == null
                        || it.has(PaperKind.END_OF_FORMER_CONTRACT)
                        || Objects.requireNonNull(it.wish()).employerGone()
                        || !Objects.requireNonNull(it.wish().employer()).alive());
        return alone ? route.without(RouteStep.ENTERPRISE) : route;
    }

    /** The enterprise's; else the registration's, else that of the desk which verified the person. */
    private static String province(FilingDesk.Check check, @Nullable Registration registration) {
        if (check.enterprise() != null) {
            return check.enterprise().province();
        }
        if (registration != null && registration.employer() != null) {
            return registration.employer().province();
        }
        return Objects.requireNonNull(check.known().facts().known()).province();
    }

    /** The specialties filed for; where none is asked but each has to be reviewed by itself, those that run; else one line without. */
    private static List<FilingLine> lines(FilingDesk.Check check, Instant now) {
        var it = check.situation();
        var specialties = it.rules().asks().contains(BusinessRules.Field.SPECIALTIES)
                ? check.filled().specialties()
                : it.rules().route().has(RouteStep.JOINT_REVIEW)
                        ? it.running().stream()
                                .map(Registration.Line::specialty)
                                .distinct()
                                .toList()
                        : List.of("");
        return specialties.stream()
                .map(code ->
                        new FilingLine(LineId.next(), code, LineStage.PENDING, Turn.NOBODY, now, null, null, null, 0))
                .toList();
    }

    static Declaration declaration(int round, FilingDesk.Check check, List<Declaration.Consent> consents, Instant now) {
        var facts = check.known().facts();
        var enterprise = check.enterprise();
        return new Declaration(
                round,
                now,
                new Declaration.Who(
                        facts.name(),
                        facts.document().type().name(),
                        facts.document().country(),
                        facts.document().number(),
                        facts.birthDate(),
                        facts.sex().name(),
                        String.valueOf(facts.method()),
                        facts.verifiedAt(),
                        facts.level() == null ? "" : facts.level().name()),
                profile(check),
                enterprise == null
                        ? null
                        : new Declaration.Employer(
                                enterprise.id().toString(),
                                enterprise.name(),
                                enterprise.uscc().value(),
                                enterprise.province()),
                check.filled().contract(),
                registered(check),
                wish(check.filled()),
                specialties(check),
                consents,
                documents(check),
                check.findings());
    }

    private static Declaration.@Nullable Registered registered(FilingDesk.Check check) {
        return check.situation()
                .registration()
                .map(it -> new Declaration.Registered(
                        it.id().toString(),
                        it.number().value(),
                        it.employer() == null ? "" : it.employer().name()))
                .orElse(null);
    }

    public static Declaration.Wish wish(Filled filled) {
        var change = filled.change();
        return new Declaration.Wish(
                filled.reason(),
                filled.sealRemade(),
                change == null
                        ? null
                        : new Declaration.Change(
                                change.name(),
                                change.document().type().name(),
                                change.document().country(),
                                change.document().number()));
    }

    private static Map<String, String> profile(FilingDesk.Check check) {
        var profile = check.known().facts().profile();
        if (profile == null) {
            return Map.of();
        }
        var map = new LinkedHashMap<String, String>();
        map.put("ethnic", profile.ethnic() == null ? "" : profile.ethnic());
        map.put("email", profile.email());
        map.put("education", profile.education());
        map.put("degree", profile.degree());
        map.put("school", profile.school());
        return map;
    }

    /** The qualifications behind the specialties, where the business brings specialties into the register. */
    private static List<Declaration.Specialty> specialties(FilingDesk.Check check) {
        var own = check.filled().own();
        var list = new ArrayList<Declaration.Specialty>();
        for (String code : check.filled().specialties()) {
            var known = check.known().qualified().get(code);
            if (known != null) {
                list.add(new Declaration.Specialty(code, known.number(), known.issued(), "ROSTER"));
            } else if (own != null) {
                list.add(new Declaration.Specialty(code, own.number(), own.issued(), "OWN"));
            }
        }
        return list;
    }

    /** The attachments, and the evidence that was asked for and is there. */
    private static Map<String, Declaration.Paper> documents(FilingDesk.Check check) {
        var papers = new LinkedHashMap<String, Declaration.Paper>();
        check.known()
                .facts()
                .attachments()
                .forEach((kind, it) -> papers.put(
                        kind.name(),
                        new Declaration.Paper(
                                it.document().toString(), HexFormat.of().formatHex(it.sha256()))));
        Evidences.wanted(check.situation()).keySet().stream()
                .map(check.known().papers()::get)
                .filter(Objects::nonNull)
                .forEach(paper -> pages(papers, paper));
        return papers;
    }

    private static void pages(Map<String, Declaration.Paper> papers, Paper paper) {
        int n = 0;
        for (Paper.Page page : paper.pages()) {
            n++;
            papers.put(
                    n == 1 ? paper.kind().name() : paper.kind().name() + "." + n,
                    new Declaration.Paper(
                            page.document().toString(), HexFormat.of().formatHex(page.sha256())));
        }
    }
}
