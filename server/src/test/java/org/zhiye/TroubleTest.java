package org.zhiye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.account.Logins;
import org.zhiye.filing.Drafting;
import org.zhiye.trail.Superuser;

/** An application of its own, over real connections, whose database crashes and recovers in the middle of people's work. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhiye.embedded-fast=false",
            "zhiye.demo.content=false",
            "db-scheduler.enabled=false",
            "management.server.port=0"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestData.class)
@Import(TestSupport.class)
@DirtiesContext
@Execution(ExecutionMode.SAME_THREAD)
class TroubleTest {
    private static final int PEOPLE = 6;
    private static final Duration BACK = Duration.ofSeconds(10);

    @LocalServerPort
    int port;

    @Autowired
    Drafting drafting;

    @Autowired
    Logins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    /** A browser's connection, with its session and its form's token. */
    private record Wire(HttpClient client, int port, String session, String token) {
        HttpResponse<String> post(String path, Map<String, String> fields) {
            var all = new HashMap<>(fields);
            all.put("_csrf", token);
            var body = all.entrySet().stream()
                    .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body)));
        }

        HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        HttpResponse<String> upload(String path, byte[] file) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(("--zz\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                            + "\r\n--zz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                            + "Content-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(file);
            out.writeBytes("\r\n--zz--\r\n".getBytes(StandardCharsets.UTF_8));
            return send(request(path)
                    .header("Content-Type", "multipart/form-data; boundary=zz")
                    .POST(BodyPublishers.ofByteArray(out.toByteArray())));
        }

        /** A request that stops before its end. */
        Socket begun(String path, int bytes) throws IOException {
            var socket = new Socket("localhost", port);
            var out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: zhiye=" + session
                            + "\r\nContent-Type: multipart/form-data; boundary=zz\r\nContent-Length: " + (bytes + 2048)
                            + "\r\n\r\n--zz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(new byte[bytes]);
            out.flush();
            return socket;
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Cookie", "zhiye=" + session);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private Wire wire(Browser browser) {
        var session = Objects.requireNonNull(browser.cookies().get("zhiye")).getValue();
        return new Wire(
                HttpClient.newHttpClient(),
                port,
                session,
                browser.page().select("input[name=_csrf]").attr("value"));
    }

    /** No test begins while the database recovers from the one before. */
    @BeforeEach
    void recovered() throws InterruptedException {
        long end = System.nanoTime() + BACK.toNanos();
        while (System.nanoTime() < end) {
            try {
                jdbc.sql("select 1").query(Integer.class).single();
                return;
            } catch (DataAccessException e) {
                Thread.sleep(100);
            }
        }
    }

    @Test
    void an_upload_of_thirty_megabytes_is_refused_by_its_size_in_words() {
        var browser = logins.in(logins.practitioner()).open("/me/attachments");
        var answer = wire(browser).upload("/me/attachments/id-front", new byte[30 * 1024 * 1024]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).text()).contains("10 MB");
        var next = wire(browser).upload("/me/attachments/id-front", Scans.card(java.awt.Color.CYAN));
        assertThat(next.statusCode()).isEqualTo(303);
    }

    /** Ten times as much as would ever be held in the heap, all but the last bytes sent: nobody else has to wait for them. */
    @Test
    void whoever_sends_slowly_keeps_nobody_else_from_sending() throws Exception {
        var browser = logins.in(logins.practitioner()).open("/me/attachments");
        var wire = wire(browser);
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 24; i++) {
                slow.add(wire.begun("/me/attachments/id-front", 10 * 1024 * 1024 - 4096));
            }
            var next = wire.upload("/me/attachments/id-front", Scans.card(java.awt.Color.CYAN));
            assertThat(next.statusCode()).isEqualTo(303);
        } finally {
            for (Socket one : slow) {
                one.close();
            }
        }
    }

    @Test
    void a_submission_into_a_crashed_database_is_sent_again_and_made_once() throws Exception {
        var it = drafting.checked();
        var code = drafting.code(it);
        var form = new HashMap<>(Browser.fields(it.browser().form(it.page("submit")), new LinkedMultiValueMap<>())
                .toSingleValueMap());
        form.put("code", code);
        var wire = wire(it.browser());
        crash();
        var statuses = new ArrayList<Integer>();
        long end = System.nanoTime() + BACK.toNanos();
        HttpResponse<String> answer;
        do {
            answer = wire.post(it.page("submit"), form);
            statuses.add(answer.statusCode());
            if (answer.statusCode() != 303) {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(Jsoup.parse(answer.body()).text()).contains("请稍");
            }
        } while (answer.statusCode() != 303 && System.nanoTime() < end);
        assertThat(statuses).endsWith(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/progress/");
        // the same form once more: the first answer again
        assertThat(wire.post(it.page("submit"), form).statusCode()).isEqualTo(303);
        var person = it.person().id().value();
        assertThat(count("select count(*) from filing where person = ?", person))
                .isEqualTo(1);
        assertThat(count("select count(*) from trail where subject = ? and deed = 'filing.submitted'", person))
                .isEqualTo(1);
        assertThat(count("select count(*) from inbox where account = ? and key = 'notice.filing.submitted'", person))
                .isEqualTo(1);
    }

    @Test
    void what_was_told_to_be_saved_while_the_database_crashed_is_saved() throws Exception {
        var drafts = new ArrayList<Drafting.Begun>();
        for (int i = 0; i < PEOPLE; i++) {
            drafts.add(drafting.checked());
        }
        var work =
                drafts.stream().map(it -> (Callable<String>) () -> typing(it)).toList();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<String>> acknowledged = new ArrayList<>();
            work.forEach(one -> acknowledged.add(threads.submit(one)));
            Thread.sleep(300);
            crash();
            for (int i = 0; i < PEOPLE; i++) {
                var last = acknowledged.get(i).get();
                var form = drafts.get(i).browser().open(drafts.get(i).form());
                assertThat(form.page().select("input[name=contractTo]").attr("value"))
                        .isEqualTo(last);
            }
        }
    }

    /** Changes one field over and over, each time until it is told to be saved; gives the last one. */
    private String typing(Drafting.Begun it) {
        var wire = wire(it.browser());
        var last = "";
        for (int i = 0; i < 40; i++) {
            last = "20" + (30 + i) + "-06-30";
            long end = System.nanoTime() + BACK.toNanos();
            int status;
            do {
                status = wire.post(it.page("field"), Map.of("field", "contractTo", "value", last))
                        .statusCode();
                assertThat(status).isIn(200, 503);
            } while (status != 200 && System.nanoTime() < end);
            assertThat(status).isEqualTo(200);
        }
        return last;
    }

    /** A server process dies; PostgreSQL throws everybody out, recovers from its log, and goes on. */
    private void crash() throws SQLException {
        try (var connection = Superuser.connect(environment);
                var statement = connection.createStatement();
                var self = statement.executeQuery("select pg_backend_pid()")) {
            self.next();
            ProcessHandle.of(self.getLong(1)).orElseThrow().destroyForcibly();
        } catch (SQLException e) {
            // the connection went with its process
            assertThat(e.getSQLState()).startsWith("08");
        }
    }

    private int count(String sql, java.util.UUID of) {
        return jdbc.sql(sql).param(of).query(Integer.class).single();
    }
}
