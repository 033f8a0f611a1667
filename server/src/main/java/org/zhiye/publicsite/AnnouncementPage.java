package org.zhiye.publicsite;

import java.util.List;

/**
 * A published list and a part of its people.
 *
 * @param notice whether objections could be made to it
 * @param name what was searched for; empty if nothing was
 * @param next address of the next part; empty if this is the last
 */
public record AnnouncementPage(
        Headline headline, boolean notice, String address, String name, List<Row> people, String next) {
    /** A person on the list. */
    public record Row(int position, String name, String employer, List<String> specialties) {}
}
