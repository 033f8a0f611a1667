package org.zhiye.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.zhiye.policy.HolderKind;
import org.zhiye.policy.ReferenceData;
import org.zhiye.web.PublicAddress;

class CertificateSettingsTest {
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({CertificateSettings.class, PublicAddress.class})
    static class Settings {}

    private final ApplicationContextRunner production = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class);

    @ParameterizedTest
    @ValueSource(strings = {"zhiye.certificate.issuer", "zhiye.certificate.seal", "zhiye.url"})
    void production_does_not_start_without_it_and_names_it(String missing) {
        var given = Stream.of(
                        "zhiye.certificate.issuer=某部",
                        "zhiye.certificate.seal=某部专用章",
                        "zhiye.url=https://zhiye.example.cn")
                .filter(it -> !it.startsWith(missing + "="))
                .toArray(String[]::new);
        production
                .withPropertyValues(given)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining(
                                "Z" + missing.substring(1).replace('.', '_').toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void with_them_every_holder_has_a_title() {
        production
                .withPropertyValues(
                        "zhiye.certificate.issuer=某部",
                        "zhiye.certificate.seal=某部专用章",
                        "zhiye.url=https://zhiye.example.cn")
                .run(context -> {
                    var settings = context.getBean(CertificateSettings.class);
                    for (HolderKind holder : ReferenceData.shipped().holders().all()) {
                        assertThat(settings.title(holder).chinese())
                                .isEqualTo(holder.certificate().zhHans());
                    }
                    assertThat(context.getBean(PublicAddress.class).of("/c/x"))
                            .isEqualTo("https://zhiye.example.cn/c/x");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhiye.example.cn", "https://zhiye.example.cn/path", "ftp://zhiye.example.cn", "https://"})
    void an_address_that_is_none_is_refused(String address) {
        production
                .withPropertyValues(
                        "zhiye.certificate.issuer=某部", "zhiye.certificate.seal=某部专用章", "zhiye.url=" + address)
                .run(context -> assertThat(context).hasFailed());
    }
}
