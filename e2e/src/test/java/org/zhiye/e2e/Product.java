package org.zhiye.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The packaged product in demo mode, in a data directory and on ports of its own; one for all tests of a run. With
 * {@code -Dzhiye.address=http://…} the tests go to one that runs already.
 */
final class Product {
    private static final long START_SECONDS = 120;
    private static @Nullable Product shared;

    private final String address;

    private Product(String address) {
        this.address = address;
    }

    static synchronized Product shared() {
        if (shared == null) {
            var running = System.getProperty("zhiye.address");
            shared = new Product(running == null ? start() : running);
        }
        return shared;
    }

    String address() {
        return address;
    }

    private static String start() {
        try {
            var root = Path.of(System.getProperty("zhiye.root"));
            var data = Files.createTempDirectory("zhiye-e2e");
            int port = freePort();
            int management = freePort();
            var process = new ProcessBuilder(List.of(
                            root.resolve("bin/zhiye").toString(),
                            "--server.port=" + port,
                            "--management.server.port=" + management,
                            "--zhiye.url=http://localhost:" + port,
                            "--zhiye.data=" + data,
                            "--spring.profiles.active=demo"))
                    .redirectErrorStream(true)
                    .redirectOutput(root.resolve("e2e/target/product.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, data)));
            awaitReady(process, management);
            return "http://localhost:" + port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Process process, int management) {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness"))
                .build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the product ended at start; see e2e/target/product.log");
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
                process.waitFor(200, TimeUnit.MILLISECONDS);
            } catch (IOException e) {
                pause(process);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("the product is not ready after " + START_SECONDS + " s");
    }

    private static void pause(Process process) {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Process process, Path data) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            try (var files = Files.walk(data)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
