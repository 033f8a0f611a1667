package org.zhiye.policy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhiye.shared.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A text in three languages, each as its file has it: {@code # title}, {@code ## heading}, paragraphs between blank lines. */
public record TextDraft(Map<Language, String> sources) {
    private static final JsonMapper JSON = JsonMapper.shared();

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
            return new TextDraft(sources);
        } catch (JacksonException e) {
            throw new Unfit(name, 0, "", "unfit.json", String.valueOf(e.getOriginalMessage()));
        }
    }
}
