package org.zhiye.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Desktops that show a code and wait for a phone: what so many of them cost, and how soon one turns when its phone scans. */
final class OpenPages {
    private static final String PAGE = "/me/verification/alipay";
    private static final Pattern CODE = Pattern.compile("href=\"https?://[^/\"]+(/a/[A-Za-z0-9_-]{22})\"");
    private static final int PHONES = 40;
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final int PATIENCE_MILLIS = 30_000;

    private final Product product;
    private final List<Stage.Ready> people;

    OpenPages(Product product, List<Stage.Ready> people) {
        this.product = product;
        this.people = people;
    }

    /**
     * What came of it.
     *
     * @param open how many pages stood open
     * @param cpuMillis processor time of the JVM for each second in which nothing happened
     * @param databaseMillis the same of PostgreSQL
     * @param megabytes how much more memory the JVM held
     * @param threads how many more threads of the system it had
     * @param connections of the database, all of them, while they were open
     * @param turned milliseconds from the phone's scan to the desktop's word, sorted
     * @param pages milliseconds of other people's pages meanwhile, sorted
     */
    record Found(
            int open,
            double cpuMillis,
            double databaseMillis,
            double megabytes,
            long threads,
            long connections,
            double[] turned,
            double[] pages) {}

    /** One open page: it has read the head, and the first line. */
    private static final class Waiting implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        Waiting(int port, String session) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 256);
            var head = "GET " + PAGE + "/turn?seen=OPEN HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: zhiye=" + session
                    + "\r\nAccept: text/event-stream\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            until("retry:");
        }

        void until(String word) throws IOException {
            for (var line = in.readLine(); ; line = in.readLine()) {
                if (line == null) {
                    throw new IOException("the page ended before " + word);
                }
                if (line.startsWith(word)) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    Found run(Database database, ProcessHandle postgres) throws IOException, java.sql.SQLException {
        for (Stage.Ready it : people) {
            begin(it);
        }
        var memory = Processor.megabytes(product.handle())[0];
        long threads = threads();
        var open = new ArrayList<Waiting>();
        try {
            for (Stage.Ready it : people) {
                open.add(new Waiting(product.port(), it.person().session()));
            }
            double jvm = Processor.millis(product.handle());
            double base = Processor.millis(postgres);
            pause(QUIET);
            jvm = (Processor.millis(product.handle()) - jvm) / QUIET.toSeconds();
            base = (Processor.millis(postgres) - base) / QUIET.toSeconds();
            var more = Processor.megabytes(product.handle())[0] - memory;
            long moreThreads = threads() - threads;
            long connections = database.number("select count(*) from pg_stat_activity where usename = 'zhiye_app'");
            var turned = new double[Math.min(PHONES, people.size())];
            for (int i = 0; i < turned.length; i++) {
                var code = code(people.get(i));
                var phone = new Visitor(product.address()).calling("Mozilla/5.0 AlipayClient/10");
                long since = System.nanoTime();
                var led = phone.get(code).leadsTo();
                if (!led.contains("/demo/alipay/authorise")) {
                    throw new IOException("the phone was led to " + led);
                }
                open.get(i).until("event: turn");
                turned[i] = (System.nanoTime() - since) / 1e6;
            }
            var pages = pages();
            Arrays.sort(turned);
            return new Found(open.size(), jvm, base, more, moreThreads, connections, turned, pages);
        } finally {
            for (Waiting it : open) {
                it.close();
            }
        }
    }

    private void begin(Stage.Ready it) throws IOException {
        var form = "_csrf=" + it.token() + "&deed=" + UUID.randomUUID() + "&way=AUTHORISE&province=31";
        new Visitor(product.address(), it.person().session())
                .post(PAGE, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8))
                .leadsTo();
    }

    private String code(Stage.Ready it) throws IOException {
        var page =
                new Visitor(product.address(), it.person().session()).get(PAGE).page();
        var found = CODE.matcher(page);
        if (!found.find()) {
            throw new IOException("no code on the page: " + Form.words(page));
        }
        return found.group(1);
    }

    private double[] pages() throws IOException {
        var took = new double[200];
        try (var wire = new Wire(product.port())) {
            for (int i = 0; i < took.length; i++) {
                long since = System.nanoTime();
                wire.get("/me", people.get(i % people.size()).person().session());
                took[i] = (System.nanoTime() - since) / 1e6;
            }
        }
        Arrays.sort(took);
        return took;
    }

    private long threads() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + product.handle().pid() + "/status")).stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
