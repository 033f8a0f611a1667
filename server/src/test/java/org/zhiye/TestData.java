package org.zhiye;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** An empty data directory for this run, gone with it. */
public final class TestData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** The database's programs: unpacked once for a JVM wherever the first who asks has them, so that place must outlive everybody. */
    public static final Path PROGRAMS = Path.of("target", "pg-bin").toAbsolutePath();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var data = Files.createTempDirectory("zhiye-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(data.toFile())));
            TestPropertyValues.of("zhiye.data=" + data, "zhiye.embedded-programs=" + PROGRAMS)
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
