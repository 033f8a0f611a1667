package org.zhiye.access;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.IdDocuments;
import org.zhiye.Mobiles;
import org.zhiye.Scans;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Drafting;
import org.zhiye.filing.Filed;
import org.zhiye.ground.Caller;
import org.zhiye.identity.site.Counters;
import org.zhiye.intake.Intakes;
import org.zhiye.person.Applicants;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.register.Enrolments;
import org.zhiye.register.PastList;
import org.zhiye.review.Bench;
import org.zhiye.review.report.Reported;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.Role;
import org.zhiye.shared.Uuid7;

/**
 * One thing of each kind that an address can name, whose it is, and somebody of each role to whom it belongs or does not. An address
 * with a new kind of variable fails until a fixture stands here.
 */
@TestComponent
public class Things {
    static final String OURS = "31";
    static final String ELSEWHERE = "11";

    /** What every holder of the role may see: nobody is a stranger to it. */
    private static final Set<String> EVERYBODYS = Set.of("ListId", "BatchId", "AnnouncementId", "EditionId");

    /** What varies in an address without being anybody's: the words that stand there. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("/filings/{holder}/switch-employer holder", "constructor-1"),
            Map.entry("/filings/{holder}/{business} holder", "constructor-1"),
            Map.entry("/filings/{holder}/{business} business", "initial"),
            Map.entry("/desk/slips/{id}/pictures/{slug} slug", "id-photo"),
            Map.entry("/me/attachments/{slug} slug", "signature"),
            Map.entry("/me/attachments/{slug}/remove slug", "half-body"),
            Map.entry("/me/attachments/{slug}/take slug", "id-front"),
            Map.entry("/me/attachments/{slug}/check slug", "id-front"),
            Map.entry("/me/attachments/{slug}/phone slug", "id-front"),
            Map.entry("/me/attachments/{slug}/phone/state slug", "id-front"),
            Map.entry("/me/attachments/{slug}/phone/picture slug", "id-front"),
            Map.entry("/me/attachments/{slug}/phone/take slug", "id-front"),
            Map.entry("/me/attachments/{slug}/phone/discard slug", "id-front"),
            Map.entry("/p/{token} token", "AAAAAAAAAAAAAAAAAAAAAA"),
            Map.entry("/me/papers/{slug}/pages/{id}/remove slug", "contract"),
            Map.entry("/me/papers/{slug}/pages/{id}/down slug", "contract"),
            Map.entry("/me/papers/{slug}/pages/{id}/up slug", "contract"),
            Map.entry("/me/papers/{slug}/remove slug", "contract"),
            Map.entry("/me/papers/{slug} slug", "contract"),
            Map.entry("/review/cases/{id}/documents/{kind} kind", "id-photo"),
            Map.entry("/admin/imports/{kind:[a-z]+} kind", "enterprises"),
            Map.entry("/admin/tables/{name} name", "specialties"),
            Map.entry("/admin/tables/{name}/csv name", "specialties"),
            Map.entry("/admin/texts/{kind} kind", "notice"),
            Map.entry("/policy/versions/{version} version", "2018"),
            Map.entry("/assets/{name:[a-z0-9-]+}.{type:css|js|svg|png|jpg|ico} name", "zhiye"),
            Map.entry("/assets/{name:[a-z0-9-]+}.{type:css|js|svg|png|jpg|ico} type", "css"),
            Map.entry("/a/{token} token", "AAAAAAAAAAAAAAAAAAAAAA"),
            Map.entry("/c/{token} token", "2345-6789-ABCD"),
            Map.entry("/demo/verdicts/{name} name", "valid"),
            Map.entry("/guide/{name} name", "initial"),
            Map.entry("/texts/{kind} kind", "privacy"));

    private final Logins logins;
    private final Applicants applicants;
    private final Cases cases;
    private final Reported reports;
    private final Filed filed;
    private final Bench bench;
    private final Drafting drafting;
    private final Firms firms;
    private final Enrolments enrolments;
    private final Visitors visitors;
    private final Intakes intakes;
    private final PastList past;
    private final Counters counters;
    private final JdbcClient jdbc;

    private final Map<String, AccountId> agents = new HashMap<>();
    private @Nullable World world;

    Things(
            Logins logins,
            Applicants applicants,
            Cases cases,
            Reported reports,
            Filed filed,
            Bench bench,
            Drafting drafting,
            Firms firms,
            Enrolments enrolments,
            Visitors visitors,
            Intakes intakes,
            PastList past,
            Counters counters,
            JdbcClient jdbc) {
        this.logins = logins;
        this.applicants = applicants;
        this.cases = cases;
        this.reports = reports;
        this.filed = filed;
        this.bench = bench;
        this.drafting = drafting;
        this.firms = firms;
        this.enrolments = enrolments;
        this.visitors = visitors;
        this.intakes = intakes;
        this.past = past;
        this.counters = counters;
        this.jdbc = jdbc;
    }

    /** Whom the things belong to: a person with a case and letters, one with a draft, two enterprises. */
    private record World(
            Logins.Person person,
            Logins.Person drafter,
            Cases.Case inProvince,
            Cases.Case inMinistry,
            Cases.Case jointly,
            Browser applying,
            EnterpriseId otherEnterprise,
            Map<String, String> ids) {}

    /** Others from now on: what a test does to these stays without effect on the next. */
    void renew() {
        world = null;
    }

    private World world() {
        if (world == null) {
            world = made();
        }
        return world;
    }

    private World made() {
        var person = applicants.ready("林晓峰");
        var company = cases.company(OURS, Firms.name());
        var inProvince = bench.accepted(bench.confirmed(cases.submitted(person, company, "JZ")));
        var inMinistry = bench.withMinistry(bench.opined(bench.accepted(
                bench.confirmed(cases.submitted(applicants.ready("欧阳思雨"), cases.company(OURS, Firms.name()), "JD")))));
        var jointly = bench.withMinistry(bench.opined(bench.accepted(
                bench.confirmed(cases.submitted(applicants.ready("诸葛明"), cases.company(OURS, Firms.name()), "GL")))));
        var waiting = logins.practitioner();
        applicants.attach(waiting.id());
        logins.in(waiting).open("/me/verification").submit("/me/verification", Map.of("province", OURS));
        var draft = draft();
        var ids = new HashMap<String, String>();
        ids.put("slip", id("select id from verification_slip where person = ?", waiting));
        ids.put("attachment", id("select document from attachment where kind = 'ID_FRONT' and person = ?", person));
        ids.put("compared", id("select document from attachment where kind = 'ID_FRONT' and person = ?", waiting));
        ids.put("page", page(person));
        ids.put("draft", draft.form().replaceAll(".*/", ""));
        ids.put("request", request());
        ids.put("list", list());
        ids.put("batch", batch());
        ids.put("edition", edition());
        var registration = enrolments.enrol(person.id(), person.name(), "SZ");
        var certificate = "/me/certificates/" + registration;
        ids.put("registration", registration.toString());
        ids.put("notice", leaving(company));
        ids.put("act", proposed(registration));
        ids.put("report", reported(person));
        ids.put("dispute", disputed());
        ids.put("site", counters.add(OURS, "认证点 " + Uuid7.next(), 2).toString());
        ids.put(
                "copy",
                logins.in(person)
                        .open(certificate)
                        .submitOnly(certificate + "/print", Map.of())
                        .header("Location")
                        .replaceAll(".*/", ""));
        var applying = application(ids);
        return new World(
                person,
                draft.person(),
                inProvince,
                inMinistry,
                jointly,
                applying,
                cases.company(OURS, Firms.name()).id(),
                Map.copyOf(ids));
    }

    /** Of somebody who leaves the enterprise, which was told and may object. */
    private String leaving(Cases.Company company) {
        var person = logins.practitioner();
        var registration = enrolments.enrol(
                person.id(),
                person.name(),
                HolderType.CONSTRUCTOR_1,
                new Enrolments.Employer(company.id(), company.name(), company.province()),
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2029, 1, 4),
                "JZ");
        var wanted = Filed.Wanted.of(
                Business.CANCEL, HolderType.CONSTRUCTOR_1, "2018", company, registration, company, List.of(""));
        return filed.submitted(person, wanted.endProved()).id().toString();
    }

    /** By an employer, of the person whose things these are. */
    private String reported(Logins.Person person) {
        return reports.reported(person, cases.company(OURS, Firms.name())).toString();
    }

    private String proposed(RegistrationId registration) {
        var address = "/review/acts/registrations/" + registration;
        return lastPart(officer(Role.PROVINCE_SUPERVISOR, OURS)
                .open(address + "?kind=SUSPEND")
                .submit(address, Map.of("reason", "涉嫌出借证书", "evidence", "立案通知书")));
    }

    /** By somebody who says that an imported record is not theirs. */
    private String disputed() {
        var person = logins.practitioner();
        var number =
                "沪1312018%d".formatted(201_800_000 + ThreadLocalRandom.current().nextInt(99_999));
        var csv = "注册编号,姓名,证件号码,专业及有效期\n" + number + "," + person.name() + ","
                + person.document().number() + ",建筑工程 2018-03-01~2021-02-28\n";
        var bytes = csv.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Caller.system("test").act(() -> intakes.take(past, () -> new ByteArrayInputStream(bytes)));
        applicants.verify(person.id(), OURS);
        var browser = logins.in(person).open("/me/past");
        var fields = Browser.fields(browser.form("/me/past"), new LinkedMultiValueMap<>());
        fields.add("answer", "NOT_MINE");
        browser.postOnly("/me/past", fields);
        return id("select id from past_dispute where person = ?", person);
    }

    /** What somebody of the role sees all of, so that nobody else's is hidden. */
    static boolean isOpenTo(Row row, Role role) {
        return role == Role.MINISTRY_SUPERVISOR
                && (row.path().startsWith("/review/acts") || row.path().startsWith("/review/disputes"));
    }

    /** Filled in, with a proof of continuing education. */
    private Drafting.Begun draft() {
        var it = drafting.checked();
        var proof = "/me/papers/continuing-education";
        it.browser().open(proof).upload(proof, "file", "proof.jpg", Scans.card(Color.CYAN), Map.of());
        return it;
    }

    /** The first of two pages of a paper. */
    private String page(Logins.Person person) {
        var browser = logins.in(person).open("/me/papers/contract");
        for (Color colour : new Color[] {Color.CYAN, Color.ORANGE}) {
            browser.upload("/me/papers/contract", "file", "a.jpg", Scans.card(colour), Map.of());
        }
        return id("select document from paper_page where position = 1 and person = ?", person);
    }

    private static String lastPart(Browser browser) {
        return browser.at().replaceAll(".*/", "");
    }

    private String request() {
        var name = Firms.name();
        logins.in(logins.practitioner())
                .open("/enterprises/missing")
                .submit(
                        "/enterprises/missing",
                        Map.of("name", name, "uscc", Firms.uscc(OURS).value(), "province", OURS, "contact", "王女士 1"));
        return newest("select id from enterprise_request where name = ?", name);
    }

    private String list() {
        var browser = officer(Role.SYSTEM_ADMINISTRATOR, "*").open("/admin/imports");
        var list = "企业名称,统一社会信用代码,省份\n" + Firms.name() + "," + Firms.uscc(OURS) + "," + OURS + "\n错,1,1\n";
        browser.upload(
                "/admin/imports/enterprises",
                "file",
                "list.csv",
                list.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of());
        return lastPart(browser);
    }

    /** A policy that comes into force when no test is: some day of the years from 2200 on. */
    private String edition() {
        var day = LocalDate.of(2200, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(300_000));
        var browser = officer(Role.POLICY_KEEPER, "*").open("/admin/policy/new?base=2018");
        browser.submit(
                "/admin/policy/new",
                Map.of(
                        "version",
                        "v" + day,
                        "name.hans",
                        "将来的政策",
                        "name.hant",
                        "將來的政策",
                        "name.en",
                        "Policy to come",
                        "from",
                        day.toString(),
                        "why",
                        "测试"));
        return lastPart(browser);
    }

    private String batch() {
        bench.granted("JZ");
        return bench.noticed(bench.officer(Role.PUBLISHER, "*")).toString();
    }

    private Browser application(Map<String, String> ids) {
        Enterprise enterprise = firms.add(OURS);
        var mobile = Mobiles.fresh();
        var fields = new HashMap<String, String>(Map.of(
                "uscc",
                enterprise.uscc().value(),
                "legalRepresentative",
                "沈南风",
                "name",
                "何静",
                "type",
                "IDENTITY_CARD"));
        fields.put("number", IdDocuments.fresh().number());
        fields.put("mobile", mobile.value());
        var browser = visitors.askForCode(visitors.open("/enterprise/apply"), "/enterprise/apply/code", fields);
        fields.put("code", visitors.code(mobile));
        browser.submit("/enterprise/apply", fields);
        ids.put("application", lastPart(browser));
        browser.upload(browser.at() + "/letter", "letter", "letter.jpg", Scans.card(Color.WHITE), Map.of());
        return browser;
    }

    private String id(String sql, Logins.Person person) {
        return jdbc.sql(sql)
                .param(person.id().value())
                .query(UUID.class)
                .single()
                .toString();
    }

    private String newest(String sql, String name) {
        return jdbc.sql(sql).param(name).query(UUID.class).single().toString();
    }

    private Browser officer(Role role, String place) {
        return logins.in(logins.officer(role, place));
    }

    /** What stands in the row's address for somebody of this role who may use it. */
    Map<String, String> own(Row row, Role role) {
        return values(row, type -> type.equals("AccountId") ? officer() : id(row, type, own(role)));
    }

    /** The same for somebody to whom it does not belong. */
    Map<String, String> foreign(Row row, Role role) {
        // the province's case is out of everybody's sight here: another person's, another province's, not yet the
        // ministry's
        return values(
                row,
                type -> type.equals("AccountId")
                        ? world().person().id().toString()
                        : id(row, type, world().inProvince()));
    }

    /** Ids that nothing has. */
    static Map<String, String> missing(Row row, Map<String, String> real) {
        var values = new HashMap<>(real);
        row.variables().forEach((name, type) -> {
            if (type != String.class) {
                values.put(name, Uuid7.next().toString());
            }
        });
        return values;
    }

    static boolean hasObject(Row row) {
        return row.variables().values().stream().anyMatch(type -> type != String.class);
    }

    /** Whether the row's object belongs to somebody, so that others must not find it. */
    static boolean belongsToSomebody(Row row) {
        return row.variables().values().stream()
                .map(Class::getSimpleName)
                .anyMatch(type -> !type.equals("String") && !EVERYBODYS.contains(type));
    }

    private static Map<String, String> values(Row row, Function<String, String> id) {
        var values = new HashMap<String, String>();
        row.variables()
                .forEach((name, type) ->
                        values.put(name, type == String.class ? word(row, name) : id.apply(type.getSimpleName())));
        return values;
    }

    private static String word(Row row, String variable) {
        var word = WORDS.get(row.path() + " " + variable);
        if (word == null) {
            throw new AssertionError("no word for {" + variable + "} of " + row + ": add one to Things.WORDS");
        }
        return word;
    }

    /** The case that somebody of the role may see. */
    private Cases.Case own(@Nullable Role role) {
        return role == Role.JOINT_REVIEWER
                ? world().jointly()
                : isMinistrys(role) ? world().inMinistry() : world().inProvince();
    }

    private static boolean isMinistrys(@Nullable Role role) {
        return role == Role.MINISTRY_ACCEPTOR || role == Role.MINISTRY_REVIEWER || role == Role.MINISTRY_SUPERVISOR;
    }

    private String officer() {
        return logins.officer(Role.DESK_OFFICER, OURS).toString();
    }

    private String id(Row row, String type, Cases.Case it) {
        var ids = world().ids();
        var id = switch (type) {
            case "FilingId" ->
                row.path().startsWith("/enterprise/notices/")
                        ? ids.get("notice")
                        : it.id().toString();
            case "ActId" -> ids.get("act");
            case "DisputeId" -> ids.get("dispute");
            case "SiteId" -> ids.get("site");
            case "ReportId" -> ids.get("report");
            case "LetterId" ->
                jdbc.sql("select id from letter where filing = ? order by id limit 1")
                        .param(it.id().value())
                        .query(UUID.class)
                        .single()
                        .toString();
            case "DraftId" -> ids.get("draft");
            case "RegistrationId" -> ids.get("registration");
            case "CopyId" -> ids.get("copy");
            case "SlipId" -> ids.get("slip");
            case "PersonId" -> world().person().id().toString();
            case "DocumentId" ->
                row.path().startsWith("/desk/")
                        ? ids.get("compared")
                        : ids.get(row.path().startsWith("/me/papers/") ? "page" : "attachment");
            case "ListId" -> ids.get("list");
            case "EditionId" -> ids.get("edition");
            case "RequestId" -> ids.get("request");
            case "ApplicationId" -> ids.get("application");
            case "BatchId", "AnnouncementId" -> ids.get("batch");
            default ->
                throw new AssertionError(
                        "no fixture for a path variable of type " + type + " (" + row + "): add one to Things");
        };
        return java.util.Objects.requireNonNull(id, type);
    }

    /** Somebody of the role to whom the things belong. */
    Browser insider(Role role, Row row) {
        return switch (role.jurisdiction()) {
            case SELF -> logins.in(insider(row));
            case ENTERPRISE -> agent(role, world().inProvince().company().id());
            case PROVINCE -> officer(role, OURS);
            case SPECIALTIES -> officer(role, "GL");
            case NATION -> officer(role, "*");
        };
    }

    private Logins.Person insider(Row row) {
        return row.variables().values().stream()
                        .anyMatch(type -> type.getSimpleName().equals("DraftId"))
                ? world().drafter()
                : world().person();
    }

    /** Somebody of the role to whom they don't. */
    Browser outsider(Role role) {
        return switch (role.jurisdiction()) {
            case SELF -> logins.in(applicants.ready("司马青"));
            case ENTERPRISE -> agent(role, world().otherEnterprise());
            case PROVINCE -> officer(role, ELSEWHERE);
            case SPECIALTIES -> officer(role, "TL");
            case NATION -> officer(role, "*");
        };
    }

    /** The browser that applied for an enterprise's account, without being logged in. */
    Browser applicant() {
        return world().applying();
    }

    /** An enterprise has one manager, so the same one each time. */
    private Browser agent(Role role, EnterpriseId enterprise) {
        return logins.in(agents.computeIfAbsent(role + "|" + enterprise, it -> appointed(role, enterprise)));
    }

    private AccountId appointed(Role role, EnterpriseId enterprise) {
        var account = logins.agent(enterprise, role);
        jdbc.sql("insert into enterprise_agent (account, enterprise, manager) values (?, ?, ?)")
                .params(account.value(), enterprise.value(), role == Role.ENTERPRISE_MANAGER)
                .update();
        return account;
    }
}
