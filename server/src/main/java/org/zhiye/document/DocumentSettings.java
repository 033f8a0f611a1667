package org.zhiye.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files lie and how much one owner may store.
 *
 * @param data the data directory; files lie sealed in its folder {@code files}
 * @param documents limits for one owner
 */
@ConfigurationProperties("zhiye")
record DocumentSettings(Path data, @DefaultValue Limits documents) {
    /**
     * @param files number of files, counting what is really kept: also replaced ones that a case still refers to
     * @param size their size together
     */
    record Limits(
            @DefaultValue("200") int files,
            @DefaultValue("200MB") DataSize size) {}
}
