package org.zhiye.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.ZhiyeTest;

@ZhiyeTest
class VaultTest {
    @Autowired
    Vault vault;

    @Test
    void what_is_sealed_opens_in_its_place_only() {
        var person = UUID.randomUUID();
        var row = UUID.randomUUID();
        vault.enrol(person);
        var sealed = vault.seal(person, "account.mobile", row, "13800000000");

        assertThat(vault.openText(person, "account.mobile", row, sealed)).isEqualTo("13800000000");
        assertThatExceptionOfType(Tampered.class)
                .isThrownBy(() -> vault.openText(person, "account.mobile", UUID.randomUUID(), sealed));
        assertThatExceptionOfType(Tampered.class)
                .isThrownBy(() -> vault.openText(person, "account.document", row, sealed));
    }

    @Test
    void each_altered_byte_is_noticed() {
        var person = UUID.randomUUID();
        vault.enrol(person);
        var sealed = vault.seal(person, "a.b", person, "x");
        for (int i = 0; i < sealed.length; i++) {
            if (i == 1 || i == 2) {
                continue; // the key id: one key so far
            }
            var altered = sealed.clone();
            altered[i] ^= 1;
            assertThatExceptionOfType(Tampered.class).isThrownBy(() -> vault.openText(person, "a.b", person, altered));
        }
    }

    @Test
    void files_of_every_length_come_back_and_cut_ones_do_not() throws IOException {
        var person = UUID.randomUUID();
        var file = UUID.randomUUID();
        vault.enrol(person);
        for (int length : new int[] {0, 1, 65535, 65536, 65537, 200_000}) {
            var plain = new byte[length];
            new Random(length).nextBytes(plain);
            var out = new ByteArrayOutputStream();
            vault.sealFile(person, file, new ByteArrayInputStream(plain), out);
            var sealed = out.toByteArray();

            assertThat(vault.openFile(person, file, new ByteArrayInputStream(sealed))
                            .readAllBytes())
                    .isEqualTo(plain);
            for (int cut : new int[] {sealed.length - 1, 9 + 65536 + 16}) {
                if (cut < sealed.length) {
                    var shorter = java.util.Arrays.copyOf(sealed, cut);
                    assertThatExceptionOfType(Exception.class)
                            .isThrownBy(() -> vault.openFile(person, file, new ByteArrayInputStream(shorter))
                                    .readAllBytes());
                }
            }
        }
    }

    @Test
    void a_fingerprint_depends_on_purpose_and_value() {
        assertThat(vault.index("mobile", "1"))
                .isEqualTo(vault.index("mobile", "1"))
                .isNotEqualTo(vault.index("document", "1"))
                .isNotEqualTo(vault.index("mobile", "2"));
    }

    @Test
    void sm3_is_the_standards_sm3() {
        // GB/T 32905-2016, example 1: "abc"
        assertThat(java.util.HexFormat.of()
                        .formatHex(Sm3.hash("abc".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }
}
