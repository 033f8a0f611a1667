package org.zhiye.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.Test;
import org.zhiye.shared.Language;
import org.zhiye.vault.PdfSigner;
import org.zhiye.vault.SignerUnavailable;

class PadesTest {
    private static final byte[] PDF = letter().pdf(TestSigner.get(), TestSigner.AT);

    private static Letter letter() {
        return new Letter(
                "受理通知书",
                "演注受〔2026〕1号",
                null,
                List.of(new Block.Paragraph("特此通知。")),
                new Letter.Closing("注册管理机关（演示）", LocalDate.of(2026, 11, 23), null),
                null,
                Language.ZH_HANS,
                true);
    }

    @Test
    void pdfsig_finds_the_signature_valid_over_the_whole_document() {
        Poppler.assertSigned(PDF);
        assertThat(Poppler.signatures(PDF)).contains("演示注册管理机关");
    }

    @Test
    void one_byte_changed_is_found() {
        var changed = PDF.clone();
        var text = new String(PDF, StandardCharsets.ISO_8859_1);
        int title = text.indexOf("<dc:identifier>") + "<dc:identifier>".length();
        changed[title] ^= 1;
        assertThat(Poppler.signatures(changed)).doesNotContain("Signature is Valid");
    }

    @Test
    void something_appended_is_found() {
        var longer = java.util.Arrays.copyOf(PDF, PDF.length + 20);
        assertThat(Poppler.signatures(longer)).doesNotContain("Total document signed");
    }

    @Test
    void the_signature_names_its_certificate_and_leaves_the_time_to_the_file()
            throws IOException, CMSException, OperatorCreationException, java.security.cert.CertificateException {
        try (var document = Loader.loadPDF(PDF)) {
            var signature = document.getSignatureDictionaries().getFirst();
            assertThat(signature.getSignDate().toInstant()).isEqualTo(TestSigner.AT);
            var cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(new ByteArrayInputStream(PDF))),
                    new ASN1InputStream(signature.getContents()).readObject().getEncoded());
            var signer = cms.getSignerInfos().iterator().next();
            var attributes = signer.getSignedAttributes();
            assertThat(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                    .isNotNull();
            assertThat(attributes.get(CMSAttributes.signingTime)).isNull();
            X509Certificate own = TestSigner.get().chain().getFirst();
            assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(own)))
                    .isTrue();
        }
    }

    @Test
    void without_the_key_nothing_is_issued() {
        var out = new PdfSigner() {
            @Override
            public List<X509Certificate> chain() {
                return TestSigner.get().chain();
            }

            @Override
            public byte[] sign(byte[] data) {
                throw new SignerUnavailable("the security module is down until 10:00");
            }
        };
        assertThatExceptionOfType(SignerUnavailable.class)
                .isThrownBy(() -> letter().pdf(out, TestSigner.AT))
                .withMessageContaining("until 10:00");
    }
}
