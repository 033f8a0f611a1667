package org.zhiye.outbox.sms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.outbox.NotSent;
import org.zhiye.outbox.Sms;
import org.zhiye.outbox.SmsKinds;
import org.zhiye.outbox.Trouble;
import org.zhiye.shared.Language;

/** Which approved template carries which message, per carrier and language. */
final class SmsTemplates {
    private static final String CUT = "…";

    private final SmsKinds kinds;
    private final List<Language> languages;
    private final Map<Key, String> codes;

    private record Key(String carrier, String kind, Language language) {}

    /**
     * A template's code and what fills its places.
     *
     * @param language the template's, which may not be the reader's
     */
    record Filled(String code, Language language, List<String> values) {
        @Override
        public String toString() {
            return code;
        }
    }

    /** @param languages those with templates; the first one stands in for the others */
    SmsTemplates(SmsKinds kinds, List<Language> languages, List<SmsTemplateFile.Row> rows) {
        this.kinds = kinds;
        this.languages = languages;
        var found = new HashMap<Key, String>();
        for (SmsTemplateFile.Row row : rows) {
            row.codes().forEach((carrier, code) -> found.put(new Key(carrier, row.kind(), row.language()), code));
        }
        this.codes = Map.copyOf(found);
    }

    /** What is named for nobody to find it out from a telephone that stays silent. */
    List<String> missing(String carrier) {
        var missing = new ArrayList<String>();
        for (String kind : kinds.all()) {
            for (Language language : languages) {
                if (!codes.containsKey(new Key(carrier, kind, language))) {
                    missing.add(carrier + " template of " + kind + " in " + language.tag());
                }
            }
        }
        return missing;
    }

    List<Integer> places(String kind, Language language) {
        return kinds.places(kind, language);
    }

    /** How a place is named in a template: {0} is p1. */
    static String variable(int place) {
        return "p" + (place + 1);
    }

    /**
     * The template and the values for its places; values that are too long end in …, so that nobody takes them for whole.
     *
     * @throws NotSent if the carrier has no template for it
     */
    Filled fill(String carrier, Sms message, int longest) {
        var language = languages.contains(message.language()) ? message.language() : languages.getFirst();
        @Nullable String code = codes.get(new Key(carrier, message.kind(), language));
        if (code == null) {
            throw new NotSent(Trouble.CONFIGURATION, "NO_TEMPLATE:" + message.kind());
        }
        var values = kinds.parameters(message.kind(), language, message.arguments()).stream()
                .map(value -> cut(value, longest))
                .toList();
        return new Filled(code, language, values);
    }

    static String cut(String value, int longest) {
        // a place must not be empty, and a line break ends the message at some networks
        var plain = value.replaceAll("\\s+", " ").strip();
        if (plain.isEmpty()) {
            return "-";
        }
        int length = plain.codePointCount(0, plain.length());
        return length <= longest ? plain : plain.substring(0, plain.offsetByCodePoints(0, longest - 1)) + CUT;
    }
}
