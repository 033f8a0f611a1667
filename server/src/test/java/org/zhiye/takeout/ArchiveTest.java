package org.zhiye.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Export;
import org.zhiye.ground.OwnData;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.web.Messages;

@ZhiyeTest
@Isolated
class ArchiveTest {
    private static final int MEGA = 1 << 20;
    private static final PersonId NOBODY = PersonId.next();

    @Autowired
    Messages messages;

    private record Part(String name, java.util.function.Consumer<Export> content) implements OwnData {
        @Override
        public int order() {
            return 0;
        }

        @Override
        public void write(PersonId person, Export out) {
            content.accept(out);
        }
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void a_gigabyte_of_papers_is_written_without_being_held() throws IOException {
        var noise = new byte[MEGA];
        new Random(1).nextBytes(noise);
        var counted = new long[1];
        var held = new long[2];
        try (var archive = new Archive(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        counted[0]++;
                    }

                    @Override
                    public void write(byte[] b, int from, int length) {
                        counted[0] += length;
                    }
                },
                messages,
                Language.ZH_HANS)) {
            held[0] = held();
            archive.part(
                    new Part("letters", out -> {
                        for (int i = 0; i < 1024; i++) {
                            out.file("受理通知书-" + i + ".pdf", "受理通知书 " + i, () -> new ByteArrayInputStream(noise));
                        }
                    }),
                    NOBODY);
            held[1] = held();
            archive.contents("林晓峰", Instant.EPOCH);
        }
        assertThat(counted[0]).isGreaterThan(1024L * MEGA);
        assertThat(held[1] - held[0]).isLessThan(64L * MEGA);
    }

    @Test
    void what_is_missing_stands_in_the_contents_with_why() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new Archive(bytes, messages, Language.EN)) {
            archive.part(
                    new Part("letters", out -> out.missing("受理通知书 <1>", out.words("export.missing.signer"))), NOBODY);
            archive.contents("Lin", Instant.EPOCH);
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()), StandardCharsets.UTF_8)) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("index.html");
            var item = Jsoup.parse(text(zip)).expectFirst("li");
            assertThat(item.text())
                    .isEqualTo(
                            "受理通知书 <1> Not in this file The signing service did not answer; make the file again in a few minutes.");
            assertThat(item.select("a")).isEmpty();
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
