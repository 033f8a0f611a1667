package org.zhiye.shared;

import java.util.Locale;
import java.util.Set;

/** The three languages that everything a person sees is written in. */
public enum Language {
    ZH_HANS("zh-Hans", "简体"),
    ZH_HANT("zh-Hant", "繁體"),
    EN("en", "English");

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The BCP 47 tag: zh-Hans, zh-Hant, en. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The language's name in itself, for the switch. */
    public String ownName() {
        return ownName;
    }

    /** The language of a BCP 47 tag; simplified Chinese for what is none of the three. */
    public static Language parse(String tag) {
        return of(Locale.forLanguageTag(tag.strip().replace('_', '-')));
    }

    /** The language nearest to a locale: English for English, traditional for Hant, TW, HK and MO, else simplified Chinese. */
    public static Language of(Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return EN;
        }
        if (!locale.getLanguage().equals("zh")) {
            return ZH_HANS;
        }
        var script = locale.getScript();
        return script.equals("Hant") || (script.isEmpty() && TRADITIONAL.contains(locale.getCountry()))
                ? ZH_HANT
                : ZH_HANS;
    }
}
