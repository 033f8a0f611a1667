package org.zhiye.certificate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Problems;

/**
 * 查看证书, and the form to change the window, purpose and receiver of the next copy.
 *
 * @param id of the registration
 * @param sheet absent: none can be had now
 * @param why why none can be had
 * @param typed as typed
 * @param last the last day possible
 */
public record CertificatePage(
        String id,
        String title,
        @Nullable Sheet sheet,
        CertificatesPage.@Nullable Why why,
        List<CertificatesPage.Specialty> ending,
        Problems problems,
        Typed typed,
        @Nullable LocalDate last) {
    /** What was typed for the next copy. */
    public record Typed(String until, String purpose, String receiver) {}

    /**
     * What stands on the certificate.
     *
     * @param state the country's name, or that it is a specimen
     * @param photo address of the picture
     * @param seal the words along the seal's ring
     * @param number empty before the first copy
     * @param code empty if no copy can be used today
     */
    public record Sheet(
            boolean specimen,
            String state,
            String title,
            String english,
            LocalDate from,
            LocalDate to,
            String purpose,
            String receiver,
            String name,
            String sex,
            LocalDate birthDate,
            String registrationNumber,
            String employer,
            List<Line> lines,
            String photo,
            String signature,
            String issuer,
            String seal,
            LocalDate issued,
            String number,
            String code,
            @Nullable Qr qr) {}

    /** A specialty, as it stands on the certificate. */
    public record Line(String name, LocalDate from, LocalDate to) {}

    /**
     * A QR code as SVG.
     *
     * @param size of its side in modules, quiet zone included
     * @param path of the dark modules
     */
    public record Qr(int size, String path) {}
}
