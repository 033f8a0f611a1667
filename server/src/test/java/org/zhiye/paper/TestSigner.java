package org.zhiye.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.zhiye.vault.LocalPdfSigner;
import org.zhiye.vault.PdfSigner;

/** One signer for all tests of paper, made when the first of them needs it. */
public final class TestSigner {
    public static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

    private static final class Holder {
        static final PdfSigner SIGNER = make();
    }

    private TestSigner() {}

    public static PdfSigner get() {
        return Holder.SIGNER;
    }

    private static PdfSigner make() {
        try {
            var folder = Files.createTempDirectory("signer");
            var signer = LocalPdfSigner.open(folder, "test".toCharArray(), "CN=演示注册管理机关, C=CN", AT);
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
            return signer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
