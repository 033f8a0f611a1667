package org.zhiye.trail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Choice;
import org.zhiye.web.DeviceName;
import org.zhiye.web.Link;
import org.zhiye.web.NetworkName;
import org.zhiye.web.Problems;

/**
 * A part of a person's operation trail.
 *
 * @param kinds the same list with deeds of one kind only
 * @param newer where the newest part is; empty: here
 * @param older where the older part begins; empty: there is none
 * @param export the same entries as a table, all of them
 * @param print the same entries to be printed
 */
public record TrailPage(
        List<Line> lines,
        List<Link> kinds,
        Search search,
        String newer,
        String older,
        String export,
        String print,
        Problems problems) {
    /**
     * What is looked for.
     *
     * @param deeds what was done in this trail at all
     * @param narrow whether something is looked for beyond the kind
     * @param all the list without that
     */
    public record Search(
            String kind,
            List<Choice> deeds,
            String deed,
            String object,
            String from,
            String to,
            boolean narrow,
            String all) {}

    /**
     * All entries asked for, to be printed.
     *
     * @param period words for the days that were asked for; empty: all
     * @param older where it goes on; empty: it is all there
     */
    public record Print(List<Line> lines, String period, Instant at, String older) {}

    /**
     * The chain as it was verified a moment ago.
     *
     * @param faults places where something is wrong
     * @param typed the receipt code that was looked for; empty: none
     * @param found the entry with that code
     */
    public record Check(
            boolean done,
            long entries,
            List<Long> faults,
            String typed,
            @Nullable Line found,
            Problems problems) {}

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
                    NetworkName.brief(own ? address : NetworkName.masked(address)),
                    own ? DeviceName.brief(entry.body().getOrDefault(Body.DEVICE, "")) : "",
                    entry.receipt());
        }

        /** The deed's code, as other programs read it. */
        public String code() {
            return deed.substring("deed.".length());
        }
    }
}
