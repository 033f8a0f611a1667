package org.zhiye.photo.tool;

import java.util.Locale;

/** The three languages, in the order in which words stand in their files. */
enum Language {
    ZH_HANS("zh-Hans", "简体中文"),
    ZH_HANT("zh-Hant", "繁體中文"),
    EN("en", "English");

    private final String tag;
    private final String label;

    Language(String tag, String label) {
        this.tag = tag;
        this.label = label;
    }

    String tag() {
        return tag;
    }

    /** What it calls itself. */
    String label() {
        return label;
    }

    /** The one that a machine's owner most likely reads. */
    static Language of(Locale locale) {
        if (!locale.getLanguage().equals("zh")) return EN;
        boolean traditional = locale.getScript().equals("Hant")
                || switch (locale.getCountry()) {
                    case "TW", "HK", "MO" -> !locale.getScript().equals("Hans");
                    default -> false;
                };
        return traditional ? ZH_HANT : ZH_HANS;
    }

    @Override
    public String toString() {
        return label;
    }
}
