package org.zhiye;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiye.ground.Export;
import org.zhiye.shared.Language;

/** What a part of somebody's own data writes, kept for a test to look at; words are their keys. */
public final class Exported implements Export {
    public final Map<String, byte[]> files = new LinkedHashMap<>();
    public final List<String> missing = new ArrayList<>();

    @Override
    public Language language() {
        return Language.ZH_HANS;
    }

    @Override
    public String words(String key, @Nullable Object... arguments) {
        return key + List.of(arguments);
    }

    @Override
    public String time(@Nullable Instant at) {
        return String.valueOf(at);
    }

    @Override
    public void table(String name, String title, List<String> headings, Supplier<Stream<List<String>>> rows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void file(String name, String title, Supplier<InputStream> content) {
        try (var in = content.get()) {
            if (files.put(name, in.readAllBytes()) != null) {
                throw new IllegalStateException(name + " is there twice");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void missing(String title, String why) {
        missing.add(title + ": " + why);
    }
}
