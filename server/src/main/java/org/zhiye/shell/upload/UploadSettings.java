package org.zhiye.shell.upload;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what is being sent.
 *
 * @param data the data directory; what is being sent lies sealed in its folder {@code spool}, under no name
 * @param uploads limits
 */
@ConfigurationProperties("zhiye")
record UploadSettings(Path data, @DefaultValue Uploads uploads) {
    /**
     * @param largest bytes of one request
     * @param largestFile bytes of one file
     * @param room bytes on the disk at once; a quarter of it for one address
     * @param longest how long one request may take to arrive
     */
    record Uploads(
            @DefaultValue("11MB") DataSize largest,
            @DefaultValue("10MB") DataSize largestFile,
            @DefaultValue("1GB") DataSize room,
            @DefaultValue("10m") Duration longest) {}
}
