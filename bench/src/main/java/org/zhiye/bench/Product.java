package org.zhiye.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged product in demo mode, started as it ships by {@code bin/zhiye}; it may be killed and started again on the same data. */
public final class Product implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path data;
    private final Path log;
    private final List<String> arguments;
    private final int port = freePort();
    private final int management = freePort();
    private Process process;
    private Duration took;

    private Product(Path data, Path log, List<String> arguments) throws IOException {
        this.data = data;
        this.log = log;
        this.arguments = List.copyOf(arguments);
        long start = System.nanoTime();
        this.process = begin();
        try {
            this.took = await(start);
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param log where its output goes, appended
     * @param arguments further settings, {@code --zhiye.…}
     */
    public static Product start(Path data, Path log, List<String> arguments) throws IOException {
        return new Product(data, log, arguments);
    }

    /** The root of the project. */
    public static Path root() {
        return Path.of(System.getProperty("zhiye.root", ".")).toAbsolutePath().normalize();
    }

    private Process begin() throws IOException {
        var command = new ArrayList<>(List.of(
                root().resolve("bin/zhiye").toString(),
                "--server.port=" + port,
                "--management.server.port=" + management,
                "--zhiye.data=" + data,
                "--spring.profiles.active=demo",
                // nobody else is at work while it is measured
                "--zhiye.demo.crowd=false"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private Duration await(long since) {
        while (System.nanoTime() - since < LONGEST_START.toNanos()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the product ended at start; see " + log);
            }
            if (ready()) {
                return Duration.ofNanos(System.nanoTime() - since);
            }
            pause(Duration.ofMillis(50));
        }
        throw new IllegalStateException("the product is not ready after " + LONGEST_START + "; see " + log);
    }

    /** Whether it says that it is ready. */
    public boolean ready() {
        return get(URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness"))
                .startsWith("200");
    }

    private static String get(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + "\n" + answer.body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** How long the last start took until it was ready. */
    public Duration took() {
        return took;
    }

    /** Where its pages are. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The port of its pages. */
    public int port() {
        return port;
    }

    /** Its data directory. */
    public Path data() {
        return data;
    }

    /** The settings that another process of the product needs to work on the same data. */
    public List<String> arguments() {
        var all = new ArrayList<>(arguments);
        all.add("--zhiye.data=" + data);
        all.add("--spring.profiles.active=demo");
        all.add("--zhiye.demo.crowd=false");
        return all;
    }

    /** Its process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Whether its process lives. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Kills it with -9 and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** Waits until it has ended by itself. */
    public boolean awaitEnd(Duration most) {
        try {
            return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts it again after it ended, on the same data and ports, and waits until it is ready. */
    public Duration startAgain() throws IOException {
        long start = System.nanoTime();
        process = begin();
        took = await(start);
        return took;
    }

    /** Starts it again after it ended, expecting that it ends by itself before long. */
    public void startAndEnd(Duration most) throws IOException {
        process = begin();
        if (!awaitEnd(most)) {
            throw new IllegalStateException("the product did not end");
        }
    }

    /** Runs one of its commands on its data, beside it. */
    public int command(String name) throws IOException {
        var command = new ArrayList<>(List.of(root().resolve("bin/zhiye").toString(), name));
        command.addAll(arguments());
        var running = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            return running.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Stops it as an operator does. */
    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd(Duration.ofSeconds(30))) {
            kill();
        }
    }

    /** Waits. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A port that nobody uses now. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Removes a folder with all that is in it. */
    public static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
