package org.zhiye.ground;

import org.zhiye.shared.Role;

/**
 * A role and where it holds.
 *
 * @param jurisdiction a province code, a list of specialty codes joined by commas, an enterprise id, or {@code *}
 */
public record Grant(Role role, String jurisdiction) {
    public static final String EVERYWHERE = "*";

    public boolean covers(String place) {
        return EVERYWHERE.equals(jurisdiction)
                || jurisdiction.equals(place)
                || java.util.List.of(jurisdiction.split(",", -1)).contains(place);
    }
}
