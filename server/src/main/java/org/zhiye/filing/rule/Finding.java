package org.zhiye.filing.rule;

import java.util.List;
import java.util.Locale;
import org.zhiye.filing.Verdict;

/**
 * What one rule found.
 *
 * @param specialty the specialty it speaks of; empty for the whole case
 * @param arguments what the sentence's places take
 */
public record Finding(Rule rule, Verdict verdict, String specialty, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(Rule rule, Verdict verdict, String... arguments) {
        return new Finding(rule, verdict, "", List.of(arguments));
    }

    public static Finding of(Rule rule, boolean met, String... arguments) {
        return of(rule, met ? Verdict.MET : Verdict.NOT_MET, arguments);
    }

    public static Finding on(String specialty, Rule rule, Verdict verdict, String... arguments) {
        return new Finding(rule, verdict, specialty, List.of(arguments));
    }

    /** The sentence; and with {@code .mend} behind it, how to mend it. */
    public String key() {
        return rule.key() + "." + verdict.name().toLowerCase(Locale.ROOT);
    }
}
