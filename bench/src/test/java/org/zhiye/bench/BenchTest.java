package org.zhiye.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench runs and prints figures; how large they are is not for a test to say, but what is counted is. */
class BenchTest {
    @Test
    void every_figure_is_measured(@TempDir Path home) throws Exception {
        var printed = new ByteArrayOutputStream();
        Bench.run(new PrintStream(printed, true, StandardCharsets.UTF_8), home, Bench.Size.SHORT, false);
        var table = printed.toString(StandardCharsets.UTF_8);
        System.out.println(table);

        assertThat(figure(table, "submit, 8 clients: errors")).isZero();
        assertThat(figure(table, "submit, 8 clients: statements each")).isBetween(4.0, 14.0);
        assertThat(figure(table, "submit, 8 clients: writing transactions each"))
                .isGreaterThanOrEqualTo(1);
        assertThat(figure(table, "jar, MB")).isBetween(1.0, 150.0);
        for (String measured : new String[] {
            "submit, 8 clients: JVM, CPU ms each",
            "submit, 8 clients: PostgreSQL, CPU ms each",
            "memory of the JVM in mixed use, most, MB",
            "captcha picture, CPU ms",
            "certificate PDF, CPU ms",
            "certificate PDF, kB",
            "suggestions, p99 in ms",
            "photo of 12 megapixels, CPU ms",
            "photo against bare decoding and its face"
        }) {
            assertThat(figure(table, measured)).as(measured).isPositive();
        }
    }

    private static double figure(String table, String name) {
        var found = Pattern.compile("(?m)^" + Pattern.quote(name) + "\\s+([0-9.,]+)")
                .matcher(table);
        assertThat(found.find()).as(name).isTrue();
        return Double.parseDouble(found.group(1).replace(",", ""));
    }
}
