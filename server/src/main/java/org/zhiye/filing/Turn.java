package org.zhiye.filing;

/** Whose turn it is. The clock of an authority runs only while the turn is the authority's. */
public enum Turn {
    PERSON,
    ENTERPRISE,
    PROVINCE,
    MINISTRY,
    /** another ministry, in joint review */
    OTHER,
    NOBODY
}
