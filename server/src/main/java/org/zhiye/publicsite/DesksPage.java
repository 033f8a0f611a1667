package org.zhiye.publicsite;

import java.util.List;

/** Whom to ask in each province. */
public record DesksPage(List<Desk> desks) {
    /**
     * A province's authority.
     *
     * @param telephone as it is dialled from elsewhere; empty: none is published
     */
    public record Desk(String province, String authority, String telephone) {}
}
