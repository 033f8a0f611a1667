package org.zhiye.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a class of this module inside the packaged product, with the product's own classes and libraries, in a process beside it. */
public final class Inside {
    private static final int LAST_LINES = 30;

    private Inside() {}

    /** Runs it to its end. */
    public static void run(Class<?> main, Path log, List<String> arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin/java");
        var command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dloader.path=" + home(main),
                "-Dzhiye.root=" + Product.root(),
                "-Dloader.main=" + main.getName(),
                "-cp",
                Product.root().resolve("server/target/zhiye.jar").toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                var lines = Files.readAllLines(log);
                throw new IllegalStateException(main.getSimpleName() + " ended with " + code + ":\n"
                        + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Path home(Class<?> main) {
        try {
            return Path.of(
                    main.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
