package org.zhiye.ground;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.Language;

/** What the parts of somebody's own data are written to; nothing is held in memory for long. */
public interface Export {
    /** The person's. */
    Language language();

    /** Words in the person's language. */
    String words(String key, @Nullable Object... arguments);

    /** A time as people read it. */
    String time(@Nullable Instant at);

    /**
     * A table, to be read as a page and by other programs.
     *
     * @param name of its files: lower-case letters and hyphens
     * @param title in the person's language
     * @param rows read several times, once for each form
     */
    void table(String name, String title, List<String> headings, Supplier<Stream<List<String>>> rows);

    /**
     * A file of the person's.
     *
     * @param name with its ending, such as {@code contract-1.jpeg}
     */
    void file(String name, String title, Supplier<InputStream> content);

    /**
     * A file that belongs here and can't be had now; the contents say so.
     *
     * @param why in the person's language
     */
    void missing(String title, String why);
}
