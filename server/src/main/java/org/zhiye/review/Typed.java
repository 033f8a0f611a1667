package org.zhiye.review;

import java.util.Map;

/** What came with a form of the bench, as typed; fields that the bench doesn't know are nothing to it. */
record Typed(Map<String, String> fields) {
    private static final int LONGEST = 1000;

    static final Typed NOTHING = new Typed(Map.of());

    Typed {
        fields = Map.copyOf(fields);
    }

    String text(String field) {
        var text = fields.getOrDefault(field, "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    String reason(CorrectionField field) {
        return text("reason_" + field.name());
    }

    String opinion(String line) {
        return text("opinion_" + line);
    }

    String ground(String line) {
        return text("ground_" + line);
    }

    String facts(String line) {
        return text("facts_" + line);
    }
}
