package org.zhiye.certificate;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Busy;
import org.zhiye.ground.Day;
import org.zhiye.ground.Kernels;
import org.zhiye.paper.Picture;
import org.zhiye.paper.Seal;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.CertificateNumber;
import org.zhiye.shared.CheckCode;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Sex;
import org.zhiye.vault.SignerUnavailable;
import org.zhiye.web.PublicAddress;

/**
 * Makes a certificate of nobody once the application is ready: fonts, signing key and drawing are at hand when the first person asks, and
 * the start did not wait for them. It is a specimen in every mode.
 */
@Component
@ConditionalOnWebApplication
class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 5;

    private final CertificatePdf pdf;
    private final CertificateSettings settings;
    private final ReferenceData reference;
    private final PublicAddress address;
    private final Kernels kernels;
    private final Day day;

    WarmUp(
            CertificatePdf pdf,
            CertificateSettings settings,
            ReferenceData reference,
            PublicAddress address,
            Kernels kernels,
            Day day) {
        this.pdf = pdf;
        this.settings = settings;
        this.reference = reference;
        this.address = address;
        this.kernels = kernels;
        this.day = day;
    }

    @EventListener(ApplicationReadyEvent.class)
    void behind() {
        Thread.ofVirtual().name("certificate-warm-up").start(this::warm);
    }

    private void warm() {
        try {
            long millis = 0;
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                kernels.run(() -> pdf.of(sheet(), day.now()));
                millis = (System.nanoTime() - start) / 1_000_000;
            }
            LOG.info("A certificate takes {} ms.", millis);
        } catch (SignerUnavailable | Busy e) {
            LOG.warn("Certificates are not warmed up: {}", e.getMessage());
        }
    }

    private CertificateSheet sheet() {
        var today = day.today();
        var blank = Picture.of(org.zhiye.photo.Picture.of(new BufferedImage(295, 413, BufferedImage.TYPE_INT_RGB))
                .jpeg());
        return new CertificateSheet(
                settings.title(reference.holders().all().getFirst()),
                CertificateNumber.of("00000000"),
                new CertificateSheet.Window(today, today, null, null),
                new CertificateSheet.Holder(
                        "样本", Sex.MALE, LocalDate.EPOCH, RegistrationNumber.of("京1112019202000001")),
                "样本",
                List.of(new CertificateSheet.Specialty("建筑工程", today, today)),
                blank,
                blank,
                new CertificateSheet.Issuer(settings.issuer(), new Seal(settings.seal(), settings.sealBelow())),
                today,
                new CertificateSheet.Verification(address.of("/c/"), CheckCode.of("222222222222")),
                true);
    }
}
