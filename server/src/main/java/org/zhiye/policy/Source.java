package org.zhiye.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where the texts of tables, policies and legal texts come from: what ships with the product, and what was published since. */
public interface Source {
    /**
     * A file by its name, such as {@code specialties.csv}.
     *
     * @throws IllegalStateException if there is none
     */
    String text(String name);

    /** What ships with the product. */
    static Source shipped() {
        return name -> {
            try (var in = Source.class.getResourceAsStream("/policy/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("policy/" + name + " is missing");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** The same, with some files in the place of those of their name, or beside them. */
    default Source with(Map<String, String> files) {
        var own = Map.copyOf(files);
        return name -> {
            var text = own.get(name);
            return text == null ? text(name) : text;
        };
    }
}
