package org.zhiye.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhiye.shared.Language;
import org.zhiye.web.Messages;

/** The messages that go out by SMS, and their words as carriers have them approved: signature taken off, places counted. */
@Component
public class SmsKinds {
    private static final String LIST = "/outbox/sms-kinds.txt";
    private static final String PRESSING = "! ";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    // the carrier puts the approved signature there
    private static final Pattern SIGNATURE = Pattern.compile("^(?:【[^】]*】|\\[[^]]*] ?)");

    private final Messages messages;
    private final SortedSet<String> kinds = new TreeSet<>();
    private final Set<String> pressing = new HashSet<>();

    public SmsKinds(Messages messages) {
        this.messages = messages;
        for (String line : read()) {
            var kind = line.startsWith(PRESSING) ? line.substring(PRESSING.length()) : line;
            kinds.add(kind);
            if (!kind.equals(line)) {
                pressing.add(kind);
            }
        }
    }

    /** All of them. */
    public SortedSet<String> all() {
        return java.util.Collections.unmodifiableSortedSet(kinds);
    }

    /** @throws IllegalStateException for a message that does not stand in the list: no carrier would have a template for it */
    void check(String kind) {
        if (!kinds.contains(kind)) {
            throw new IllegalStateException(kind + " does not go out by SMS: write it into " + LIST);
        }
    }

    /** Whether it leaves at any hour: it warns, or answers what the person has just done. */
    boolean pressing(String kind) {
        return pressing.contains(kind);
    }

    /** The key of its words. */
    public String words(String kind) {
        return messages.has(kind + ".sms") ? kind + ".sms" : kind;
    }

    /** Its words with their places, without signature. */
    public String pattern(String kind, Language language) {
        return SIGNATURE.matcher(messages.pattern(language, words(kind))).replaceFirst("");
    }

    /** Which arguments its words take, each once, in the order of their first use. */
    public List<Integer> places(String kind, Language language) {
        return PLACE.matcher(pattern(kind, language))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .distinct()
                .toList();
    }

    /** The values for these places. */
    public List<String> parameters(String kind, Language language, List<String> arguments) {
        var spoken = messages.spoken(language, arguments);
        var values = new ArrayList<String>();
        for (int place : places(kind, language)) {
            values.add(place < spoken.size() ? spoken.get(place) : "");
        }
        return values;
    }

    private static List<String> read() {
        try (InputStream in = Objects.requireNonNull(SmsKinds.class.getResourceAsStream(LIST))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
