package org.zhiye.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys lie.
 *
 * @param keys the folder with the key files; absent: a folder of its own in the data directory, made at first start (demo only)
 * @param data the data directory
 */
@ConfigurationProperties("zhiye")
record VaultSettings(@Nullable Path keys, Path data) {}
