package org.zhiye.certificate;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.zhiye.policy.HolderKind;
import org.zhiye.policy.HolderType;

/**
 * In whose name certificates are issued.
 *
 * @param issuer the issuing authority, as it stands on the paper
 * @param seal the text along the ring of its seal
 * @param sealBelow a short text below the seal's star
 * @param titles the name of each kind of certificate
 * @param copiesPerDay how many different copies one person may take in a day
 * @param pause while no certificate is issued at all
 */
@Validated
@ConfigurationProperties("zhiye.certificate")
record CertificateSettings(
        @NotBlank(message = "is missing: the issuing authority on certificates (ZHIYE_CERTIFICATE_ISSUER)")
        String issuer,

        @NotBlank(message = "is missing: the text of the issuing authority's seal (ZHIYE_CERTIFICATE_SEAL)")
        String seal,

        @Nullable String sealBelow,
        Map<HolderType, CertificateSheet.Title> titles,
        @DefaultValue("20") @Min(1) int copiesPerDay,
        @DefaultValue Pause pause) {
    /**
     * An announced pause, such as the signing service's maintenance.
     *
     * @param until in Asia/Shanghai; absent: no pause
     * @param because why, as the page tells it
     */
    record Pause(
            @Nullable LocalDateTime until, @DefaultValue("") String because) {}

    CertificateSettings {
        titles = titles == null ? Map.of() : Map.copyOf(titles);
    }

    /** The name on the paper; what the settings don't name is called as the table of holder types has it. */
    CertificateSheet.Title title(HolderKind holder) {
        return titles.getOrDefault(
                holder.type(),
                new CertificateSheet.Title(
                        holder.certificate().zhHans(), holder.certificate().en().toUpperCase(java.util.Locale.ROOT)));
    }
}
