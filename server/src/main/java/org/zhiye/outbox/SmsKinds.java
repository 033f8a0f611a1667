package org.zhiye.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    // the carrier puts the approved signature there
    private static final Pattern SIGNATURE = Pattern.compile("^(?:【[^】]*】|\\[[^]]*] ?)");

    private final Messages messages;
    private final SortedSet<String> kinds;

    public SmsKinds(Messages messages) {
        this.messages = messages;
        this.kinds = read();
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

    private static SortedSet<String> read() {
        try (InputStream in = Objects.requireNonNull(SmsKinds.class.getResourceAsStream(LIST))) {
            var all = new TreeSet<String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> all.add(line.strip()));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
