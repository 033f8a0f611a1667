package org.zhiye.vault;

import java.nio.file.Files;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the vault: in demo with keys of its own making, in production only with keys brought from outside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {
    private static final String DEMO_PASSWORD = "demo";
    private static final String DEMO_SUBJECT = "CN=演示注册管理机关, OU=演示样本 SPECIMEN, C=CN";

    @Bean
    Vault vault(VaultSettings settings, Environment environment, JdbcClient jdbc) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        if (settings.keys() == null && !demo) {
            throw new IllegalStateException(
                    "zhiye.keys (ZHIYE_KEYS) is missing: the folder with the key files of this installation.");
        }
        var keys = Keys.read(settings.folder(), demo);
        return new Vault(keys, new PersonKeys(jdbc, keys.sm4(Keys.Purpose.MASTER)));
    }

    /** The key that signs PDF files: in demo one of its own making, in production the one in the folder of keys. */
    @Bean
    PdfSigner pdfSigner(VaultSettings settings, Environment environment, Clock clock) {
        var folder = settings.folder();
        var password = settings.signer().password();
        if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            if (Files.notExists(folder.resolve(LocalPdfSigner.FILE))) {
                throw new IllegalStateException(
                        "The signing key " + folder.resolve(LocalPdfSigner.FILE)
                                + " is missing: the PKCS#12 file with the ECDSA P-256 key and the certificate of this authority.");
            }
            if (password == null || password.isEmpty()) {
                throw new IllegalStateException(
                        "zhiye.signer.password (ZHIYE_SIGNER_PASSWORD) is missing: the password of the signing key "
                                + folder.resolve(LocalPdfSigner.FILE) + ".");
            }
        }
        var opening = password == null || password.isEmpty() ? DEMO_PASSWORD : password;
        return new OpenedSigner(
                () -> LocalPdfSigner.open(folder, opening.toCharArray(), DEMO_SUBJECT, clock.instant()), clock);
    }
}
