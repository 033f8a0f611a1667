package org.zhiye.publicsite;

import java.util.List;

/** Whom to ask in each province. */
public record DesksPage(List<Desk> desks) {
    /**
     * A province's authority.
     *
     * @param telephone as it is dialled from elsewhere; empty: none is published
     * @param places for real-name verification; none: at the authority
     */
    public record Desk(String province, String authority, String telephone, List<Place> places) {}

    /**
     * A site where people are verified in person.
     *
     * @param week opening hours, a line each
     */
    public record Place(String name, String address, String phone, List<String> week) {}
}
