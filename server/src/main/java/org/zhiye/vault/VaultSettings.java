package org.zhiye.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys lie.
 *
 * @param keys the folder with the key files; absent: a folder of its own in the data directory, made at first start (demo only)
 * @param data the data directory
 * @param signer the key that signs PDF files
 */
@ConfigurationProperties("zhiye")
record VaultSettings(
        @Nullable Path keys, Path data, @DefaultValue Signer signer) {
    /**
     * The key file {@link LocalPdfSigner#FILE} lies in the folder of keys.
     *
     * @param password opens it; in demo there is one for all
     */
    record Signer(@Nullable String password) {
        /** Tells nothing. */
        @Override
        public String toString() {
            return "Signer[]";
        }
    }

    Path folder() {
        return keys == null ? data.resolve("keys") : keys;
    }
}
