package org.zhiye.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.zhiye.shared.Language;

/**
 * The words that people see. Each module has one file {@code messages/<module>.msg}: blocks of a key and three indented lines,
 * zh-Hans, zh-Hant, en. {@code {0}} stands for the first argument, {@code \n} for a line break, {@code {0:day|days}} for the one word if
 * the first argument is 1 and for the other if it isn't.
 */
@Component
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?::([^|{}]*)\\|([^|{}]*))?}");

    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);

    public Messages() throws IOException {
        for (Language language : Language.values()) {
            words.put(language, new HashMap<>());
        }
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.msg")) {
            read(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    /**
     * The words for the key. A key without words is shown as itself, so that nothing is hidden; a test keeps it from happening. An
     * argument {@code @key} stands for that key's words.
     */
    public String text(Language language, String key, @Nullable Object... arguments) {
        var pattern = word(language, key);
        return pattern == null ? key : fill(pattern, spoken(language, arguments));
    }

    /** The words for the key with their places unfilled; the key itself if it has none. */
    public String pattern(Language language, String key) {
        var pattern = word(language, key);
        return pattern == null ? key : pattern;
    }

    /** Arguments as they are read: {@code @key} is that key's words. */
    public List<String> spoken(Language language, List<String> arguments) {
        return Arrays.stream(spoken(language, arguments.toArray()))
                .map(String::valueOf)
                .toList();
    }

    private @Nullable Object[] spoken(Language language, @Nullable Object[] arguments) {
        var spoken = arguments.clone();
        for (int i = 0; i < spoken.length; i++) {
            if (spoken[i] instanceof String text && text.startsWith("@")) {
                var words = word(language, text.substring(1));
                spoken[i] = words == null ? text : words;
            }
        }
        return spoken;
    }

    public boolean has(String key) {
        return word(Language.ZH_HANS, key) != null;
    }

    public Set<String> keys() {
        return of(Language.ZH_HANS).keySet();
    }

    @Nullable
    String word(Language language, String key) {
        return of(language).get(key);
    }

    private Map<String, String> of(Language language) {
        return java.util.Objects.requireNonNull(words.get(language));
    }

    private void read(String file, String content) {
        var lines = new ArrayList<String>();
        content.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lines::add);
        for (int i = 0; i < lines.size(); i += 4) {
            var key = lines.get(i).strip();
            if (Character.isWhitespace(lines.get(i).charAt(0)) || lines.size() < i + 4) {
                throw new IllegalStateException(
                        file + ": the block near '" + key + "' is not a key and three languages");
            }
            int next = i + 1;
            for (Language language : Language.values()) {
                var line = lines.get(next++);
                if (!Character.isWhitespace(line.charAt(0))) {
                    throw new IllegalStateException(file + ": '" + key + "' lacks a language");
                }
                if (of(language).put(key, line.strip().replace("\\n", "\n")) != null) {
                    throw new IllegalStateException(file + ": '" + key + "' stands twice");
                }
            }
        }
    }

    static String fill(String pattern, @Nullable Object... arguments) {
        if (arguments.length == 0 || pattern.indexOf('{') < 0) {
            return pattern;
        }
        var out = new StringBuilder(pattern.length() + 32);
        var places = PLACE.matcher(pattern);
        while (places.find()) {
            int number = places.group(1).charAt(0) - '0';
            if (number < arguments.length) {
                var argument = String.valueOf(arguments[number]);
                var word =
                        places.group(2) == null ? argument : argument.equals("1") ? places.group(2) : places.group(3);
                places.appendReplacement(out, Matcher.quoteReplacement(word));
            }
        }
        return places.appendTail(out).toString();
    }
}
