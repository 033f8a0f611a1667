package org.zhiye.policy.edition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Unfit;
import org.zhiye.shared.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text in three languages, each as its file has it: {@code # title}, {@code ## heading}, paragraphs between blank lines.
 *
 * @param from its first day; absent only in what was published before texts had one
 */
public record TextDraft(@Nullable LocalDate from, Map<Language, String> sources) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FROM = "from";

    public TextDraft {
        var whole = new EnumMap<Language, String>(Language.class);
        for (Language language : Language.values()) {
            whole.put(
                    language,
                    sources.getOrDefault(language, "").replace("\r\n", "\n").strip() + "\n");
        }
        sources = Map.copyOf(whole);
    }

    public String in(Language language) {
        return sources.getOrDefault(language, "");
    }

    String json() {
        var byTag = new LinkedHashMap<String, String>();
        if (from != null) {
            byTag.put(FROM, from.toString());
        }
        for (Language language : Language.values()) {
            byTag.put(language.tag(), in(language));
        }
        return JSON.writeValueAsString(byTag);
    }

    static TextDraft parse(String name, String json) {
        try {
            var node = JSON.readTree(json);
            var sources = new EnumMap<Language, String>(Language.class);
            for (Language language : Language.values()) {
                sources.put(language, node.path(language.tag()).asString(""));
            }
            var from = node.path(FROM).asString("");
            return new TextDraft(from.isEmpty() ? null : LocalDate.parse(from), sources);
        } catch (JacksonException | DateTimeException e) {
            throw new Unfit(name, 0, "", "unfit.json", String.valueOf(e.getMessage()));
        }
    }
}
