package org.zhiye.shared;

/** Sex as entered in identity documents (GB/T 2261.1: 1 male, 2 female). */
public enum Sex {
    MALE("1"),
    FEMALE("2");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The code of GB/T 2261.1. */
    public String code() {
        return code;
    }

    /** 男 / 女, Male / Female. */
    public String name(Language language) {
        return language == Language.EN ? (this == MALE ? "Male" : "Female") : this == MALE ? "男" : "女";
    }
}
