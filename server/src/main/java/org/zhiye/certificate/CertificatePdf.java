package org.zhiye.certificate;

import java.time.Instant;
import org.zhiye.paper.Paper;
import org.zhiye.paper.Specimen;
import org.zhiye.shared.Language;
import org.zhiye.vault.PdfSigner;

/** Makes the signed PDF of a certificate; some milliseconds of processor. */
public final class CertificatePdf {
    private final PdfSigner signer;

    public CertificatePdf(PdfSigner signer) {
        this.signer = signer;
    }

    /**
     * The signed file, A4 portrait, PAdES baseline B.
     *
     * @param at the moment of making and signing
     * @throws org.zhiye.vault.SignerUnavailable if the signing key can't be used now
     */
    public byte[] of(CertificateSheet sheet, Instant at) {
        var heading = new Paper.Heading(
                sheet.title().chinese(), sheet.number().value(), sheet.issuer().name(), Language.ZH_HANS, at);
        try (var paper = new Paper(heading)) {
            var canvas = paper.page();
            Guilloche.draw(canvas);
            var face = new CertificateFace(sheet, paper, canvas);
            face.beneath();
            if (sheet.specimen()) {
                Specimen.mark(canvas);
            }
            face.text();
            return paper.signed(signer);
        }
    }
}
