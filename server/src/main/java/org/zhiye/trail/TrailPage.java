package org.zhiye.trail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a person's operation trail.
 *
 * @param area only deeds of this kind; absent: all
 * @param newest whether it begins with the newest entry
 * @param before where the older part begins; absent: there is none
 */
public record TrailPage(
        List<Line> lines,
        @Nullable Area area,
        boolean newest,
        @Nullable Long before) {
    static final int LINES = 20;
    private static final String ADDRESS = "/me/trail";

    /** @param entries one more than is shown, if there are so many */
    static TrailPage of(List<Entry> entries, UUID reader, @Nullable Area area, boolean newest) {
        var shown = entries.stream()
                .limit(LINES)
                .map(entry -> Line.of(entry, reader))
                .toList();
        return new TrailPage(
                shown, area, newest, entries.size() > LINES ? shown.getLast().n() : null);
    }

    /** The address of this list with another kind; empty: all kinds. */
    public String only(@Nullable Area other) {
        return other == null ? ADDRESS : ADDRESS + "?kind=" + other.word();
    }

    public String older() {
        return before == null ? "" : only(area) + (area == null ? "?" : "&") + "before=" + before;
    }

    public String newer() {
        return newest ? "" : only(area);
    }

    /**
     * What is shown of an entry.
     *
     * @param object case number and the like; empty for ids that tell people nothing
     * @param address in full for the reader's own, by half for others'
     */
    public record Line(
            long n, Instant at, String deed, String object, Who who, String address, String device, Receipt receipt) {
        private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9_.:-]*");

        static Line of(Entry entry, UUID reader) {
            var who = Who.of(entry, reader);
            var address = entry.body().getOrDefault(Body.ADDRESS, "");
            boolean own = who == Who.SELF || who == Who.NOT_LOGGED_IN;
            return new Line(
                    entry.n(),
                    entry.at(),
                    "deed." + entry.deed(),
                    ID.matcher(entry.object()).matches() ? "" : entry.object(),
                    who,
                    Address.brief(own ? address : Address.masked(address)),
                    own ? Device.brief(entry.body().getOrDefault(Body.DEVICE, "")) : "",
                    entry.receipt());
        }
    }
}
