package org.zhiye.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * As what somebody practises, such as on a qualification, or on a provisional certificate of 2007 (建办市[2007]54号): the code of a row of
 * {@link ReferenceData#holders()}.
 */
public record HolderType(@JsonValue String name) implements Comparable<HolderType> {
    /** A constructor of the first class. */
    public static final HolderType CONSTRUCTOR_1 = new HolderType("CONSTRUCTOR_1");

    /** Who holds a provisional certificate of 2007. */
    public static final HolderType CONSTRUCTOR_1_PROVISIONAL = new HolderType("CONSTRUCTOR_1_PROVISIONAL");

    /** The holder type of a stored code. */
    @JsonCreator
    public static HolderType valueOf(String code) {
        return new HolderType(code);
    }

    @Override
    public int compareTo(HolderType other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
