package org.zhiye.photo.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhiye.photo.Intake;
import org.zhiye.photo.PhotoCheck;

/** What the tool says: the kernel's words, which the server shows too, and its own. */
final class Words {
    private static final Map<String, Map<Language, String>> ALL = new HashMap<>();

    static {
        read("/messages/photo.msg");
        read("/tool/tool.msg");
    }

    private final Language language;

    Words(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    String text(String key, Object... arguments) {
        String text =
                Objects.requireNonNull(Objects.requireNonNull(ALL.get(key), key).get(language), key);
        for (int i = 0; i < arguments.length; i++) text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        return text;
    }

    /** How to mend what failed. */
    String advice(PhotoCheck.Finding it) {
        return text(it.check().key(), it.measuredText(), it.limitText());
    }

    /** Why a file was not taken. */
    String refusal(Intake it) {
        return text(it.verdict().key(), it.detected().label());
    }

    private static void read(String file) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
            for (int i = 0; i < lines.size(); i += 4) {
                Map<Language, String> words = new EnumMap<>(Language.class);
                int next = i + 1;
                for (Language it : Language.values()) words.put(it, lines.get(next++));
                ALL.put(lines.get(i), words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
