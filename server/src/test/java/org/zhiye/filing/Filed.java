package org.zhiye.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.Logins;
import org.zhiye.document.Documents;
import org.zhiye.filing.Cases.Case;
import org.zhiye.filing.Cases.Company;
import org.zhiye.filing.rule.Finding;
import org.zhiye.filing.rule.Rule;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.LineId;
import org.zhiye.shared.RegistrationId;

/** Cases of every business for tests, as they are after submission, with what listens to it; without the applicant's pages. */
@TestComponent
public class Filed {
    private final Filings filings;
    private final FilingDesk desk;
    private final Declarations declarations;
    private final Documents documents;
    private final Deeds deeds;
    private final CaseDays days;
    private final ReferenceData reference;
    private final TransactionTemplate transaction;

    Filed(
            Filings filings,
            FilingDesk desk,
            Declarations declarations,
            Documents documents,
            Deeds deeds,
            CaseDays days,
            ReferenceData reference,
            TransactionTemplate transaction) {
        this.filings = filings;
        this.desk = desk;
        this.declarations = declarations;
        this.documents = documents;
        this.deeds = deeds;
        this.days = days;
        this.reference = reference;
        this.transaction = transaction;
    }

    /**
     * What is filed.
     *
     * @param company the enterprise of the case, or of the registration where the business has none
     * @param registered the employer in the register; absent: none
     * @param proved CANCEL: the end of the employment is proved, so that the employer is not asked
     */
    public record Wanted(
            Business business,
            HolderType holder,
            String policy,
            Company company,
            @Nullable RegistrationId registration,
            @Nullable Company registered,
            List<String> specialties,
            String reason,
            boolean sealRemade,
            @Nullable String newName,
            @Nullable IdDocument newDocument,
            boolean proved) {

        public static Wanted of(
                Business business,
                HolderType holder,
                String policy,
                Company company,
                @Nullable RegistrationId registration,
                @Nullable Company registered,
                List<String> specialties) {
            return new Wanted(
                    business,
                    holder,
                    policy,
                    company,
                    registration,
                    registered,
                    specialties,
                    business == Business.CANCEL ? "K1" : business == Business.REPLACE ? "P1" : "",
                    business == Business.REPLACE,
                    null,
                    null,
                    false);
        }

        public Wanted reason(String code, boolean seal) {
            return new Wanted(
                    business,
                    holder,
                    policy,
                    company,
                    registration,
                    registered,
                    specialties,
                    code,
                    seal,
                    newName,
                    newDocument,
                    proved);
        }

        public Wanted identity(String name, IdDocument document) {
            return new Wanted(
                    business,
                    holder,
                    policy,
                    company,
                    registration,
                    registered,
                    specialties,
                    reason,
                    sealRemade,
                    name,
                    document,
                    proved);
        }

        public Wanted endProved() {
            return new Wanted(
                    business,
                    holder,
                    policy,
                    company,
                    registration,
                    registered,
                    specialties,
                    reason,
                    sealRemade,
                    newName,
                    newDocument,
                    true);
        }
    }

    public Case submitted(Logins.Person person, Wanted it) {
        var id = FilingId.next();
        transaction.executeWithoutResult(status -> {
            deeds.lock(person.id().value());
            var filing = filing(id, person, it);
            var sealed = declarations.seal(person.id(), DraftId.next(), declaration(filing, person, it));
            var number = filings.add(filing, null, null, sealed);
            deeds.happened(new FilingSubmitted(filing.numbered(number), "", List.of()));
        });
        return new Case(id, person, it.company());
    }

    /** The person has corrected the case and submitted it again. */
    public void resubmitted(Case of, Wanted it) {
        transaction.executeWithoutResult(status -> {
            deeds.lock(of.person().id().value());
            var filing = filings.find(of.id()).orElseThrow();
            var deadlines = days.of(filing);
            var next = filing.resubmit(filing.contract(), deadlines);
            filings.move(next, Step.RESUBMIT.name(), Caller.Kind.PRACTITIONER, "", null, deadlines.now());
            var sealed = declarations.seal(of.person().id(), DraftId.next(), declaration(next, of.person(), it));
            declarations.add(of.id(), next.round(), sealed, deadlines.now());
            deeds.happened(new FilingSubmitted(next, "", List.of()));
        });
    }

    public void withdrawn(Case it) {
        desk.withdraw(it.person().id(), it.id(), DeedKey.fresh());
    }

    private Filing filing(FilingId id, Logins.Person person, Wanted it) {
        var policy = reference.policies().version(it.policy());
        var rules = policy.rules(it.business());
        var deadlines = days.of(policy);
        var route = it.proved() ? rules.route().without(RouteStep.ENTERPRISE) : rules.route();
        var stage = Stage.first(route);
        boolean employer = rules.employer() != BusinessRules.Employer.NONE;
        boolean contract = rules.asks().contains(BusinessRules.Field.CONTRACT);
        return new Filing(
                id,
                "",
                person.id(),
                person.name(),
                it.holder(),
                it.business(),
                policy.version(),
                route,
                employer ? it.company().id() : null,
                employer ? it.company().name() : null,
                it.company().province(),
                contract
                        ? new Contract(
                                deadlines.today().minusDays(30),
                                deadlines.today().plusYears(3))
                        : null,
                it.registration(),
                stage,
                stage.turn(),
                deadlines.now(),
                deadlines.due(stage, route),
                1,
                null,
                it.specialties().stream()
                        .map(code -> new FilingLine(
                                LineId.next(),
                                code,
                                LineStage.PENDING,
                                Turn.NOBODY,
                                deadlines.now(),
                                null,
                                null,
                                null,
                                0))
                        .toList(),
                deadlines.now(),
                null,
                0);
    }

    private Declaration declaration(Filing filing, Logins.Person person, Wanted it) {
        var company = it.company();
        var registered = it.registered();
        return new Declaration(
                filing.round(),
                days.of(filing).now(),
                new Declaration.Who(
                        person.name(),
                        person.document().type().name(),
                        person.document().country(),
                        person.document().number(),
                        LocalDate.of(1990, 1, 1),
                        "MALE",
                        "DESK",
                        filing.submittedAt(),
                        "ON_SITE"),
                Map.of("education", "21", "degree", "4", "school", "同济大学", "ethnic", "01", "email", "lin@example.com"),
                filing.enterprise() == null
                        ? null
                        : new Declaration.Employer(
                                company.id().toString(),
                                company.name(),
                                company.uscc().value(),
                                company.province()),
                filing.contract(),
                it.registration() == null
                        ? null
                        : new Declaration.Registered(
                                it.registration().toString(),
                                "沪1312018202600001",
                                registered == null ? "" : registered.name()),
                new Declaration.Wish(it.reason(), it.sealRemade(), change(person, it)),
                it.specialties().stream()
                        .filter(code -> !code.isEmpty())
                        .map(code -> new Declaration.Specialty(code, "20250831", LocalDate.of(2025, 9, 6), "ROSTER"))
                        .toList(),
                List.of(),
                papers(person, it),
                new ArrayList<>(List.of(Finding.of(Rule.VERIFIED, true))));
    }

    private static Declaration.@Nullable Change change(Logins.Person person, Wanted it) {
        if (it.newName() == null && it.newDocument() == null) {
            return null;
        }
        var document = it.newDocument() == null ? person.document() : it.newDocument();
        return new Declaration.Change(
                Objects.requireNonNullElse(it.newName(), person.name()),
                document.type().name(),
                document.country(),
                document.number());
    }

    private Map<String, Declaration.Paper> papers(Logins.Person person, Wanted it) {
        var kinds = new ArrayList<>(List.of("ID_PHOTO", "ID_FRONT", "ID_BACK", "HALF_BODY", "SIGNATURE"));
        if (it.business() == Business.INFO) {
            kinds.addAll(List.of("NEW_ID_FRONT", "NEW_ID_BACK", "PROOF_OF_CHANGE", "PROOF_OF_CHANGE.2"));
        }
        if (it.proved()) {
            kinds.add("END_OF_FORMER_CONTRACT");
        }
        var papers = new LinkedHashMap<String, Declaration.Paper>();
        for (String kind : kinds) {
            var content = (kind + UUID.randomUUID()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            var stored = documents.add(person.id().value(), kind, content, "image/jpeg");
            papers.put(
                    kind,
                    new Declaration.Paper(stored.id().toString(), HexFormat.of().formatHex(stored.sha256())));
        }
        return papers;
    }
}
