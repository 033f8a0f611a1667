package org.zhiye.certificate;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiye.vault.PdfSigner;

/** Reads the settings and makes the printer of certificates. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CertificateSettings.class)
class CertificateConfiguration {
    @Bean
    CertificatePdf certificatePdf(PdfSigner signer) {
        return new CertificatePdf(signer);
    }
}
