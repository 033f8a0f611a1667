package org.zhiye.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.Logins;
import org.zhiye.document.Documents;
import org.zhiye.filing.rule.Finding;
import org.zhiye.filing.rule.Rule;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.LineId;
import org.zhiye.shared.Uscc;
import org.zhiye.vault.Vault;

/** Cases for tests, as they are after submission, without the pages of the applicant. */
@TestComponent
public class Cases {
    private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime() % 100_000_000L);

    private final JdbcClient jdbc;
    private final Logins logins;
    private final Filings filings;
    private final Declarations declarations;
    private final Documents documents;
    private final Vault vault;
    private final Deeds deeds;
    private final CaseDays days;
    private final ReferenceData reference;
    private final TransactionTemplate transaction;

    Cases(
            JdbcClient jdbc,
            Logins logins,
            Filings filings,
            Declarations declarations,
            Documents documents,
            Vault vault,
            Deeds deeds,
            CaseDays days,
            ReferenceData reference,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.logins = logins;
        this.filings = filings;
        this.declarations = declarations;
        this.documents = documents;
        this.vault = vault;
        this.deeds = deeds;
        this.days = days;
        this.reference = reference;
        this.transaction = transaction;
    }

    /** An enterprise of a test. */
    public record Company(EnterpriseId id, String name, Uscc uscc, String province) {}

    /** A case of a test. */
    public record Case(FilingId id, Logins.Person person, Company company) {}

    public Company company(String province, String name) {
        var id = EnterpriseId.next();
        var uscc = Uscc.make(province + "0000", SERIAL.incrementAndGet());
        jdbc.sql("""
                        insert into enterprise (id, name, uscc, province, folded, initials, grams) values (?, ?, ?, ?, ?, '', '{}')""").params(id.value(), name, uscc.value(), province, name).update();
        transaction.executeWithoutResult(status -> {
            vault.enrol(id.value());
            deeds.open(id.value());
        });
        return new Company(id, name, uscc, province);
    }

    /** Somebody who acts for the enterprise. */
    public AccountId agent(Company company) {
        var agent = logins.agent(company.id());
        jdbc.sql("insert into enterprise_agent (account, enterprise, manager) values (?, ?, false)")
                .params(agent.value(), company.id().value())
                .update();
        return agent;
    }

    /** A case of Shanghai, just submitted. */
    public Case submitted(String... specialties) {
        return submitted(logins.practitioner(), company("31", "上海华建二局建设工程有限公司"), specialties);
    }

    public Case submitted(Logins.Person person, Company company, String... specialties) {
        var policy = reference.policies().version("2018");
        var route = policy.rules(Business.INITIAL).route();
        var deadlines = days.of(policy);
        var contract =
                new Contract(deadlines.today().minusDays(30), deadlines.today().plusYears(3));
        var stage = Stage.first(route);
        var filing = new Filing(
                FilingId.next(),
                "",
                person.id(),
                person.name(),
                HolderType.CONSTRUCTOR_1,
                Business.INITIAL,
                policy.version(),
                route,
                company.id(),
                company.name(),
                company.province(),
                contract,
                null,
                stage,
                stage.turn(),
                deadlines.now(),
                deadlines.due(stage, route),
                1,
                null,
                Arrays.stream(specialties)
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
        var sealed = declarations.seal(person.id(), DraftId.next(), declaration(filing, person, company, deadlines));
        filings.add(filing, null, null, sealed);
        return new Case(filing.id(), person, company);
    }

    /** The person has corrected the case and submitted it again. */
    public void resubmitted(Case it) {
        var filing = filings.find(it.id()).orElseThrow();
        var deadlines = days.of(filing);
        var next = filing.resubmit(filing.contract(), deadlines);
        transaction.executeWithoutResult(status -> {
            filings.move(next, Step.RESUBMIT.name(), Caller.Kind.PRACTITIONER, "", null, deadlines.now());
            var sealed = declarations.seal(
                    it.person().id(), DraftId.next(), declaration(next, it.person(), it.company(), deadlines));
            declarations.add(it.id(), next.round(), sealed, deadlines.now());
        });
    }

    private Declaration declaration(Filing filing, Logins.Person person, Company company, Deadlines deadlines) {
        var qualified = LocalDate.of(2025, 9, 6);
        return new Declaration(
                filing.round(),
                deadlines.now(),
                new Declaration.Who(
                        person.name(),
                        person.document().type().name(),
                        person.document().country(),
                        person.document().number(),
                        LocalDate.of(1990, 1, 1),
                        "MALE",
                        "DESK",
                        deadlines.now(),
                        "ON_SITE"),
                Map.of("education", "21", "degree", "4", "school", "同济大学", "ethnic", "01", "email", "lin@example.com"),
                new Declaration.Employer(
                        company.id().toString(), company.name(), company.uscc().value(), company.province()),
                filing.contract(),
                null,
                Declaration.Wish.NONE,
                filing.lines().stream()
                        .map(line -> new Declaration.Specialty(line.specialty(), "20250831", qualified, "ROSTER"))
                        .toList(),
                List.of(),
                papers(person),
                findings(filing, qualified));
    }

    private static List<Finding> findings(Filing filing, LocalDate qualified) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.of(Rule.VERIFIED, true));
        filing.lines()
                .forEach(line ->
                        findings.add(Finding.on(line.specialty(), Rule.QUALIFIED, Verdict.MET, qualified.toString())));
        findings.add(Finding.of(Rule.SOCIAL_INSURANCE, Verdict.CANT_TELL));
        return findings;
    }

    private Map<String, Declaration.Paper> papers(Logins.Person person) {
        var papers = new LinkedHashMap<String, Declaration.Paper>();
        for (String kind : List.of("ID_PHOTO", "ID_FRONT", "ID_BACK", "HALF_BODY", "SIGNATURE")) {
            var stored = documents.add(
                    person.id().value(),
                    kind,
                    (kind + UUID.randomUUID()).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    "image/jpeg");
            papers.put(
                    kind,
                    new Declaration.Paper(stored.id().toString(), HexFormat.of().formatHex(stored.sha256())));
        }
        return papers;
    }
}
