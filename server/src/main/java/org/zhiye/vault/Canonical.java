package org.zhiye.vault;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One unambiguous byte form for a list of values: each with its length before it, an absent one with length −1. */
public final class Canonical {
    private Canonical() {}

    /** Values: text, bytes, or anything whose {@code toString} is exact (numbers, dates, ids, enums). */
    public static byte[] bytes(@Nullable Object... values) {
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            for (Object value : values) {
                if (value == null) {
                    data.writeInt(-1);
                    continue;
                }
                var bytes = value instanceof byte[] raw ? raw : value.toString().getBytes(StandardCharsets.UTF_8);
                data.writeInt(bytes.length);
                data.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
