package org.zhiye.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OpenedSignerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final byte[] DATA = "执业".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private PdfSigner local() {
        return LocalPdfSigner.open(folder, "secret".toCharArray(), "CN=演示, C=CN", NOW);
    }

    @Test
    void the_key_is_opened_when_it_is_needed_and_once() {
        var times = new AtomicInteger();
        var signer = new OpenedSigner(
                () -> {
                    times.incrementAndGet();
                    return local();
                },
                CLOCK);
        assertThat(times).hasValue(0);
        assertThat(signer.sign(DATA)).isNotEmpty();
        assertThat(signer.sign(DATA)).isNotEmpty();
        assertThat(times).hasValue(1);
    }

    @Test
    void a_broken_key_is_left_alone_for_a_minute() {
        var times = new AtomicInteger();
        var signer = new OpenedSigner(
                () -> {
                    times.incrementAndGet();
                    throw new SignerUnavailable("gone");
                },
                CLOCK);
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(SignerUnavailable.class).isThrownBy(() -> signer.sign(DATA));
        }
        assertThat(times).hasValue(1);
    }

    @Test
    void a_certificate_that_runs_out_while_we_run_signs_nothing() {
        local();
        var signer = new OpenedSigner(this::local, Clock.fixed(NOW.plus(Duration.ofDays(4000)), ZoneOffset.UTC));
        assertThatExceptionOfType(SignerUnavailable.class).isThrownBy(() -> signer.sign(DATA));
    }

    /** What the vault needs of the application. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties
    static class Surroundings {
        @Bean
        JdbcClient jdbc() {
            return JdbcClient.create(new DriverManagerDataSource());
        }

        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    private ApplicationContextRunner production() {
        Keys.read(folder, true);
        return new ApplicationContextRunner()
                .withUserConfiguration(Surroundings.class, VaultConfiguration.class)
                .withPropertyValues("zhiye.keys=" + folder, "zhiye.data=" + folder);
    }

    @Test
    void production_does_not_start_without_the_signing_key_and_names_it() {
        production()
                .withPropertyValues("zhiye.signer.password=secret")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining(
                                folder.resolve(LocalPdfSigner.FILE).toString()));
    }

    @Test
    void production_does_not_start_without_its_password_and_names_it() {
        local();
        production()
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("ZHIYE_SIGNER_PASSWORD"));
    }

    @Test
    void with_both_it_signs() {
        local();
        production()
                .withPropertyValues("zhiye.signer.password=secret")
                .run(context ->
                        assertThat(context.getBean(PdfSigner.class).sign(DATA)).isNotEmpty());
    }
}
