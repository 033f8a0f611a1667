package org.zhiye.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ExtendedModelMap;
import org.zhiye.Exported;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.document.Documents;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.Kernels;
import org.zhiye.paper.Poppler;
import org.zhiye.paper.TestSigner;
import org.zhiye.person.Applicants;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Enrolments;
import org.zhiye.shared.RegistrationId;
import org.zhiye.trail.Done;
import org.zhiye.vault.PdfSigner;
import org.zhiye.vault.SignerUnavailable;
import org.zhiye.vault.Vault;
import org.zhiye.web.PublicAddress;
import org.zhiye.web.Uis;

/** The desk with another signer, another mode or in a pause. */
@ZhiyeTest
class CertificateDeskTest {
    private static final PdfSigner DOWN = new PdfSigner() {
        @Override
        public List<X509Certificate> chain() {
            return TestSigner.get().chain();
        }

        @Override
        public byte[] sign(byte[] data) {
            throw new SignerUnavailable("the security module does not answer");
        }
    };

    @Autowired
    Logins logins;

    @Autowired
    Applicants applicants;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Holdings holdings;

    @Autowired
    Copies copies;

    @Autowired
    CertificateCheck check;

    @Autowired
    Deeds deeds;

    @Autowired
    Issuing issuing;

    @Autowired
    Documents documents;

    @Autowired
    Kernels kernels;

    @Autowired
    Vault vault;

    @Autowired
    PublicAddress address;

    @Autowired
    CertificateSettings settings;

    @Autowired
    ReferenceData reference;

    @Autowired
    Shown shown;

    @Autowired
    Uis uis;

    @Autowired
    Day day;

    @Autowired
    Environment environment;

    @Autowired
    TemplateEngine templates;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private CertificateDesk desk(PdfSigner signer, CertificateSettings with, Environment mode) {
        return new CertificateDesk(
                holdings,
                copies,
                issuing,
                new CertificatePdf(signer),
                documents,
                kernels,
                vault,
                address,
                with,
                reference,
                day,
                mode);
    }

    private Logins.Person person;
    private RegistrationId registration;

    private void registered() {
        person = applicants.ready("林晓峰");
        registration = enrolments.enrol(person.id(), "林晓峰", "JZ");
    }

    private CopyId take(CertificateDesk desk) {
        var terms = holdings.of(person.id(), registration).granted().usual();
        return Caller.system("test").act(() -> desk.take(person.id(), registration, terms, DeedKey.fresh()));
    }

    private int left() {
        return jdbc.sql("select count(*) from document where owner = ? and kind = 'CERTIFICATE'")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void while_the_signer_is_down_nothing_is_issued_and_nothing_lost() {
        registered();
        var desk = desk(DOWN, settings, environment);
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> take(desk))
                .satisfies(e -> assertThat(e.until()).isEqualTo(day.now().plus(Duration.ofMinutes(1))));
        assertThat(left()).isZero();
        assertThat(holdings.of(person.id(), registration).copies()).isEmpty();
    }

    @Test
    void the_page_says_so_why_and_until_when_and_keeps_what_was_typed() {
        registered();
        var controller = new CopiesController(desk(DOWN, settings, environment), holdings, documents, shown, uis);
        var request = new MockHttpServletRequest("POST", "/me/certificates/" + registration + "/print");
        var response = new MockHttpServletResponse();
        var model = new ExtendedModelMap();
        var form = new TermsForm(null, "2026-12-31", "投标", "某中心");
        var view = Caller.system("test")
                .act(() -> controller.print(person.id(), registration, form, request, response, model));
        assertThat(view).isEqualTo("certificate/unavailable");
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("60");
        var html = new StringOutput();
        templates.render(
                "certificate/unavailable.jte",
                Map.of("ui", uis.of(request, response), "page", java.util.Objects.requireNonNull(model.get("page"))),
                html);
        var page = Jsoup.parse(html.toString());
        assertThat(page.text()).contains("电子证书暂时不可用", "电子签章服务没有应答", "请在 2026-11-23 10:01 之后再试", "您的注册不受影响");
        assertThat(page.select("[name=until]").attr("value")).isEqualTo("2026-12-31");
        assertThat(page.select("[name=receiver]").attr("value")).isEqualTo("某中心");
    }

    @Test
    void a_pause_tells_the_operators_reason_and_its_end() {
        registered();
        var pause = new CertificateSettings.Pause(LocalDateTime.of(2026, 11, 24, 8, 0), "电子签章系统升级");
        var paused = new CertificateSettings(
                settings.issuer(), settings.seal(), null, settings.titles(), settings.copiesPerDay(), pause);
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> take(desk(TestSigner.get(), paused, environment)))
                .withMessage("电子签章系统升级")
                .satisfies(e -> assertThat(e.planned()).isTrue());
    }

    private OwnCertificates own(CertificateDesk desk, CertificateSettings with) {
        return new OwnCertificates(holdings, copies, desk, documents, with, reference, day);
    }

    private Exported takenOut(OwnCertificates own) {
        var out = new Exported();
        Caller.system("test").act(() -> {
            own.prepare(person.id());
            own.write(person.id(), out);
            return null;
        });
        return out;
    }

    @Test
    void taking_the_own_data_out_names_the_certificate_that_can_not_be_had_and_why() {
        registered();
        var number = holdings.of(person.id(), registration).granted().face().registrationNumber();
        var down = takenOut(own(desk(DOWN, settings, environment), settings));
        assertThat(down.files).isEmpty();
        assertThat(down.missing).containsExactly("一级建造师注册证书 " + number + ": export.missing.signer[]");

        var paused = new CertificateSettings(
                settings.issuer(),
                settings.seal(),
                null,
                settings.titles(),
                settings.copiesPerDay(),
                new CertificateSettings.Pause(LocalDateTime.of(2026, 11, 24, 8, 0), "电子签章系统升级"));
        var off = takenOut(own(desk(TestSigner.get(), paused, environment), paused));
        assertThat(off.missing)
                .containsExactly("一级建造师注册证书 " + number + ": export.missing.pause[电子签章系统升级, 2026-11-24T00:00:00Z]");

        var had = takenOut(own(desk(TestSigner.get(), settings, environment), settings));
        assertThat(had.missing).isEmpty();
        assertThat(had.files).hasSize(1);
    }

    @Test
    void taking_the_own_data_out_keeps_copies_that_are_void_by_now_apart_by_name() {
        registered();
        var desk = desk(TestSigner.get(), settings, environment);
        take(desk);
        transactions.executeWithoutResult(status -> {
            copies.supersede(registration, day.now());
            deeds.happened(new Done(person.id().value(), "replaced"));
        });
        var out = takenOut(own(desk, settings));
        assertThat(out.files.keySet()).hasSize(2).last().asString().endsWith("-2026-11-23-2.pdf");
        out.files.values().forEach(Poppler::assertSigned);
    }

    @Test
    void only_the_mode_decides_about_the_specimen_mark() {
        registered();
        var genuine = desk(TestSigner.get(), settings, new MockEnvironment());
        var pdf = documents.read(genuine.open(person.id(), take(genuine)).file());
        assertThat(Poppler.reflowed(pdf)).contains("中华人民共和国").doesNotContain("SPECIMEN");
        registered();
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        var specimen = desk(TestSigner.get(), settings, demo);
        var marked = documents.read(specimen.open(person.id(), take(specimen)).file());
        assertThat(Poppler.reflowed(marked)).contains("SPECIMEN").doesNotContain("中华人民共和国");
    }

    @Test
    void a_replaced_certificate_supersedes_all_copies_before() {
        registered();
        var desk = desk(TestSigner.get(), settings, environment);
        var id = take(desk);
        var printed = java.util.Objects.requireNonNull(
                copies.find(id, person.id()).orElseThrow().printed());
        assertThat(check.byToken(printed.token()).outcome()).isEqualTo(Verdict.Outcome.VALID);
        var superseded = transactions.<Integer>execute(status -> {
            int many = copies.supersede(registration, day.now());
            deeds.happened(new Done(person.id().value(), "replaced"));
            return many;
        });
        assertThat(superseded).isEqualTo(1);
        assertThat(check.byToken(printed.token()).outcome()).isEqualTo(Verdict.Outcome.SUPERSEDED);
        assertThat(take(desk)).as("a new one is made").isNotEqualTo(id);
    }

    @Test
    void a_certificate_outlives_the_key_of_its_holder() {
        registered();
        var desk = desk(TestSigner.get(), settings, environment);
        var token = java.util.Objects.requireNonNull(
                        copies.find(take(desk), person.id()).orElseThrow().printed())
                .token();
        vault.destroy(person.id().value());
        assertThat(check.byToken(token).outcome()).isEqualTo(Verdict.Outcome.VALID);
    }
}
