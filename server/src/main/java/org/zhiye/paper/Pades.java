package org.zhiye.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Calendar;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.zhiye.shared.Sha256;
import org.zhiye.vault.PdfSigner;

/**
 * Signs a PDF as PAdES baseline B (ETSI EN 319 142-1): a detached CAdES signature in an incremental update, over the whole file but its
 * own place. It certifies the document: no change is allowed after it.
 */
final class Pades {
    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
    private static final int BESIDES_CERTIFICATES = 1200;

    private Pades() {}

    static byte[] sign(byte[] pdf, PdfSigner signer, Calendar at) throws IOException {
        var chain = signer.chain();
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(CADES);
        signature.setSignDate(at);
        var out = new ByteArrayOutputStream(pdf.length + (1 << 14));
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(BESIDES_CERTIFICATES + encoded(chain));
            certify(document, signature);
            document.addSignature(signature, content -> cms(content, signer, chain), options);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    // ISO 32000-1, 12.8.2.2: no change is allowed
    private static void certify(PDDocument document, PDSignature signature) {
        var parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setInt(COSName.P, 1);
        parameters.setName(COSName.V, "1.2");
        parameters.setDirect(true);
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setItem(COSName.getPDFName("TransformMethod"), DOC_MDP);
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        reference.setDirect(true);
        var references = new COSArray(List.of(reference));
        references.setDirect(true);
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
        var permissions = new COSDictionary();
        permissions.setItem(DOC_MDP, signature);
        permissions.setDirect(true);
        var catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.PERMS, permissions);
        catalog.setNeedToBeUpdated(true);
    }

    private static int encoded(List<X509Certificate> chain) throws IOException {
        int length = 0;
        for (var certificate : chain) {
            length += encoded(certificate).length;
        }
        return length;
    }

    private static byte[] encoded(X509Certificate certificate) throws IOException {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    private static byte[] cms(InputStream content, PdfSigner signer, List<X509Certificate> chain) throws IOException {
        try {
            var own = chain.getFirst();
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var info = new SignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(new Attributes(encoded(own)))
                    .build(new Signer(signer), new JcaX509CertificateHolder(own));
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(info);
            generator.addCertificates(new JcaCertStore(chain));
            return generator.generate(new Signed(content)).getEncoded("DER");
        } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    /** The file's bytes as CMS takes them. */
    private record Signed(InputStream in) implements CMSTypedData {
        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            in.transferTo(out);
        }

        @Override
        public Object getContent() {
            return in;
        }
    }

    /** Content type, digest and the signer's certificate; the time stands in the PDF alone (EN 319 142-1, 6.3). */
    private static final class Attributes extends DefaultSignedAttributeTableGenerator {
        private final byte[] certificate;

        Attributes(byte[] certificate) {
            this.certificate = certificate;
        }

        @Override
        @SuppressWarnings({"rawtypes", "unchecked"}) // so the library declares it
        protected Hashtable<ASN1ObjectIdentifier, Attribute> createStandardAttributeTable(Map parameters) {
            Hashtable<ASN1ObjectIdentifier, Attribute> table = super.createStandardAttributeTable(parameters);
            table.remove(CMSAttributes.signingTime);
            var reference = new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(Sha256.of(certificate)))));
            table.put(reference.getAttrType(), reference);
            return table;
        }
    }

    /** Collects what is to be signed and hands it to the key, wherever that lies. */
    private static final class Signer implements ContentSigner {
        private final PdfSigner signer;
        private final ByteArrayOutputStream attributes = new ByteArrayOutputStream();

        Signer(PdfSigner signer) {
            this.signer = signer;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        }

        @Override
        public OutputStream getOutputStream() {
            return attributes;
        }

        @Override
        public byte[] getSignature() {
            return signer.sign(attributes.toByteArray());
        }
    }
}
