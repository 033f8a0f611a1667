package org.zhiye.policy;

import java.util.Arrays;
import java.util.List;

/** A professional qualification (执业资格) that the system registers. */
public enum Profession {
    CONSTRUCTOR_1(new Words("一级建造师", "一級建造師", "Constructor (First Class)"));

    private final Words words;

    Profession(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }

    /** The holder types that practise it, in the order of the menu. */
    public List<HolderType> holders() {
        return Arrays.stream(HolderType.values())
                .filter(holder -> holder.profession() == this)
                .toList();
    }
}
