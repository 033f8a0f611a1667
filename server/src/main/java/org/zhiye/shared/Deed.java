package org.zhiye.shared;

import java.util.List;
import java.util.Map;

/** Something that was done and is worth remembering; every event of every module implements it. */
public interface Deed {
    /** A stable code, e.g. {@code filing.submitted}. */
    String deed();

    /** In whose chain it is entered. */
    Subject subject();

    /** What it was done to: case number, document id …; no personal data. */
    String object();

    /** What else is remembered; it goes sealed into the trail's body. */
    default Map<String, String> detail() {
        return Map.of();
    }

    /** Whom it is told to; made into messages and SMS in the deed's transaction. */
    default List<Notice> notices() {
        return List.of();
    }
}
