package org.zhiye.vault;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the vault: in demo with keys of its own making, in production only with keys brought from outside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {
    @Bean
    Vault vault(VaultSettings settings, Environment environment, JdbcClient jdbc) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        if (settings.keys() == null && !demo) {
            throw new IllegalStateException(
                    "zhiye.keys (ZHIYE_KEYS) is missing: the folder with the key files of this installation.");
        }
        var folder = settings.keys() == null ? settings.data().resolve("keys") : settings.keys();
        var keys = Keys.read(folder, demo);
        return new Vault(keys, new PersonKeys(jdbc, keys.sm4(Keys.Purpose.MASTER)));
    }
}
