package org.zhiye.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPdfSignerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String SUBJECT = "CN=演示注册管理机关, C=CN";

    @TempDir
    Path folder;

    private LocalPdfSigner open(String password, Instant now) {
        return LocalPdfSigner.open(folder.resolve("keys"), password.toCharArray(), SUBJECT, now);
    }

    @Test
    void the_key_is_made_once_and_found_again() throws IOException {
        var made = open("secret", NOW).chain();
        assertThat(open("secret", NOW).chain()).isEqualTo(made);
        assertThat(made.getFirst().getSubjectX500Principal().getName()).contains("演示注册管理机关");
        var file = folder.resolve("keys").resolve(LocalPdfSigner.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_it_signs_the_certificate_verifies() throws GeneralSecurityException {
        var signer = open("secret", NOW);
        var data = "执业".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(signer.chain().getFirst());
        check.update(data);
        assertThat(check.verify(signer.sign(data))).isTrue();
        assertThat(signer.toString()).contains("演示注册管理机关");
    }

    @Test
    void a_wrong_password_is_told_with_the_file() {
        open("secret", NOW);
        assertThatExceptionOfType(SignerUnavailable.class)
                .isThrownBy(() -> open("other", NOW))
                .withMessageContaining(LocalPdfSigner.FILE);
    }

    @Test
    void a_certificate_that_is_over_signs_nothing() {
        open("secret", NOW);
        assertThatExceptionOfType(SignerUnavailable.class)
                .isThrownBy(() -> open("secret", NOW.plus(Duration.ofDays(4000))));
    }

    @Test
    void nodes_that_start_together_share_one_key() throws Exception {
        try (var pool = Executors.newFixedThreadPool(6)) {
            var starts = new ArrayList<Callable<LocalPdfSigner>>();
            for (int i = 0; i < 6; i++) {
                starts.add(() -> open("secret", NOW));
            }
            var serials = new java.util.HashSet<>();
            for (var signer : pool.invokeAll(starts)) {
                serials.add(signer.get().chain().getFirst().getSerialNumber());
            }
            assertThat(serials).hasSize(1);
        }
    }
}
