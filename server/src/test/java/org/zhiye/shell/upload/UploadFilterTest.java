package org.zhiye.shell.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class UploadFilterTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String END = "\r\n--zz--\r\n";

    @TempDir
    Path folder;

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private UploadFilter filter(DataSize room, Duration longest) {
        return new UploadFilter(
                folder, new UploadSettings.Uploads(DataSize.ofMegabytes(11), DataSize.ofMegabytes(10), room, longest));
    }

    private UploadFilter filter() {
        return filter(DataSize.ofMegabytes(100), Duration.ofMinutes(1));
    }

    private static String head(String name) {
        return "--zz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    private static byte[] body(String fields, byte[] file, String end) {
        var body = new ByteArrayOutputStream();
        body.writeBytes((fields
                        + "--zz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"身份证 1.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] file(int bytes) {
        var file = new byte[bytes];
        new Random(7).nextBytes(file);
        return file;
    }

    private static MockHttpServletRequest request(byte[] body) {
        var request = new MockHttpServletRequest("POST", "/me/attachments/id-front");
        request.setContentType("multipart/form-data; boundary=zz");
        request.setContent(body);
        return request;
    }

    private HttpServletRequest taken(UploadFilter filter, MockHttpServletRequest request) throws Exception {
        var seen = new AtomicReference<HttpServletRequest>();
        filter.doFilter(request, response, (req, res) -> seen.set((HttpServletRequest) req));
        return Objects.requireNonNull(seen.get());
    }

    @Test
    void fields_and_files_come_through_as_they_were_sent() throws Exception {
        var file = file(3 * MEGABYTE);
        var request =
                request(body(head("name") + "欧阳㛃\r\n" + head("line") + "a\r\n" + head("line") + "b\r\n", file, END));
        request.addParameter("line", "query");
        filter().doFilter(request, response, (req, res) -> {
            var it = (HttpServletRequest) req;
            assertThat(it.getParameter("name")).isEqualTo("欧阳㛃");
            assertThat(it.getParameterValues("line")).containsExactly("query", "a", "b");
            assertThat(it.getParameter("file")).isNull();
            assertThat(it.getParameterMap()).containsOnlyKeys("line", "name");
            assertThat(it.getParts()).hasSize(4);
            var part = Objects.requireNonNull(it.getPart("file"));
            assertThat(part.getSubmittedFileName()).isEqualTo("身份证 1.jpg");
            assertThat(part.getSize()).isEqualTo(file.length);
            for (int i = 0; i < 2; i++) {
                try (InputStream in = part.getInputStream()) {
                    assertThat(in.readAllBytes()).isEqualTo(file);
                }
            }
        });
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void what_lies_on_the_disk_has_no_name_and_is_not_in_clear() throws Exception {
        var word = "一个人的身份证".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        filter().doFilter(request(body("", word, END)), response, (req, res) -> {
            assertThat(folder).isEmptyDirectory();
            var open = open();
            assertThat(open).hasSize(1);
            var raw = Files.readAllBytes(open.getFirst());
            assertThat(raw).hasSize(word.length);
            assertThat(new String(raw, StandardCharsets.UTF_8)).doesNotContain("身份证");
            // it repeats itself; what is sealed does not
            assertThat(Arrays.copyOf(raw, 21)).isNotEqualTo(Arrays.copyOfRange(raw, 21, 42));
        });
        assertThat(open()).isEmpty();
    }

    /** The files without a name that this process has open in the folder. */
    private List<Path> open() throws IOException {
        var found = new ArrayList<Path>();
        try (var all = Files.list(Path.of("/proc/self/fd"))) {
            for (Path it : all.toList()) {
                try {
                    if (Files.readSymbolicLink(it).startsWith(folder)) {
                        found.add(it);
                    }
                } catch (IOException e) {
                    // closed meanwhile by another test
                    continue;
                }
            }
        }
        return found;
    }

    @Test
    void ten_megabytes_pass_through_without_standing_in_the_heap() throws Exception {
        var body = body("", file(10 * MEGABYTE), END);
        var filter = filter();
        var read = new byte[64 * 1024];
        FilterChain reads = (req, res) -> {
            try (InputStream in = Objects.requireNonNull(((HttpServletRequest) req).getPart("file"))
                    .getInputStream()) {
                while (in.read(read) >= 0) {
                    // as a store would
                }
            }
        };
        filter.doFilter(request(body), response, reads);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        filter.doFilter(request(body), response, reads);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MEGABYTE);
    }

    @Test
    void whoever_stops_on_the_way_holds_what_they_sent_and_gives_it_back() throws Exception {
        var filter = filter();
        long all = filter.free();
        var request = new MockHttpServletRequest("POST", "/") {
            @Override
            public jakarta.servlet.ServletInputStream getInputStream() {
                var begun = new java.io.ByteArrayInputStream(body("", file(2 * MEGABYTE), ""));
                return new DelegatingServletInputStream(new InputStream() {
                    @Override
                    public int read() throws IOException {
                        int one = begun.read();
                        if (one < 0) {
                            assertThat(all - filter.free()).isBetween(2L * MEGABYTE, 3L * MEGABYTE);
                            throw new ClientAbortException("gone");
                        }
                        return one;
                    }
                });
            }
        };
        request.setContentType("multipart/form-data; boundary=zz");
        filter.doFilter(request, response, (req, res) -> {
            throw new AssertionError("let in");
        });
        assertThat(filter.free()).isEqualTo(all);
    }

    @Test
    void what_does_not_fit_on_the_disk_is_told_to_come_back() throws Exception {
        // a quarter of the room for one address
        var filter = filter(DataSize.ofMegabytes(8), Duration.ofMinutes(1));
        long all = filter.free();
        filter.doFilter(request(body("", file(3 * MEGABYTE), END)), response, (req, res) -> {
            throw new AssertionError("let in");
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
        assertThat(filter.free()).isEqualTo(all);
        taken(filter, request(body("", file(MEGABYTE), END)));
    }

    @Test
    void what_the_disk_does_not_take_is_told_to_come_back() throws Exception {
        Files.createFile(folder.resolve("taken"));
        var limits = new UploadSettings.Uploads(
                DataSize.ofMegabytes(11), DataSize.ofMegabytes(10), DataSize.ofMegabytes(100), Duration.ofMinutes(1));
        var filter = new UploadFilter(folder.resolve("taken"), limits);
        filter.doFilter(request(body("", file(MEGABYTE), END)), response, (req, res) -> {
            throw new AssertionError("let in");
        });
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void what_takes_too_long_is_told_to_come_back() throws Exception {
        filter(DataSize.ofMegabytes(100), Duration.ZERO)
                .doFilter(request(body("", file(MEGABYTE), END)), response, (req, res) -> {
                    throw new AssertionError("let in");
                });
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void what_is_too_large_is_said_to_be_so_and_not_kept() throws Exception {
        var filter = filter();
        long all = filter.free();
        for (byte[] body : List.of(
                body("", file(10 * MEGABYTE + 1), END),
                body(head("text") + "x".repeat(300_000) + "\r\n", file(10), END),
                (head("text") + "x\r\n").repeat(60).getBytes(StandardCharsets.UTF_8))) {
            var request = request(body);
            var seen = taken(filter, request);
            assertThatThrownBy(seen::getParts).isInstanceOf(IllegalStateException.class);
            assertThat(seen.getParameter("text")).isNull();
            assertThat(filter.free()).isEqualTo(all);
        }
        var request = request(body("", file(12 * MEGABYTE), END));
        taken(filter, request);
        assertThat(request.getAttribute(UploadFilter.TOO_LARGE)).isEqualTo(true);
    }

    @Test
    void what_is_no_form_has_no_parts() throws Exception {
        assertThat(taken(filter(), request("no form at all".getBytes(StandardCharsets.UTF_8)))
                        .getParts())
                .isEmpty();
    }

    @Test
    void other_forms_are_left_alone() throws Exception {
        var request = request("a=b".getBytes(StandardCharsets.UTF_8));
        request.setContentType("application/x-www-form-urlencoded");
        assertThat(taken(filter(), request)).isSameAs(request);
    }
}
