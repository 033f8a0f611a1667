package org.zhiye.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of an inbox.
 *
 * @param newest whether it begins with the newest message
 * @param before where the older part begins; absent: there is none
 */
public record InboxPage(
        List<Line> lines, boolean newest, @Nullable UUID before) {
    static final int LINES = 20;
    private static final String ADDRESS = "/messages";

    /**
     * A message; its words come from key and arguments, in the reader's language.
     *
     * @param link the page to look at, or empty
     * @param unread it is shown for the first time
     */
    public record Line(String key, List<String> arguments, String link, Instant at, boolean unread) {}

    /** @param stored one more than is shown, if there are so many */
    static InboxPage of(List<Notices.Stored> stored, boolean newest) {
        var lines = stored.stream()
                .limit(LINES)
                .map(s -> new Line(s.key(), s.arguments(), s.link(), s.at().toInstant(), s.unread()))
                .toList();
        return new InboxPage(
                lines, newest, stored.size() > LINES ? stored.get(LINES - 1).id() : null);
    }

    public String older() {
        return before == null ? "" : ADDRESS + "?before=" + before;
    }

    public String newer() {
        return newest ? "" : ADDRESS;
    }

    public long fresh() {
        return lines.stream().filter(Line::unread).count();
    }
}
