package org.zhiye.policy;

/** As what somebody practises: on a qualification, or on a provisional certificate of 2007 (建办市[2007]54号). */
public enum HolderType {
    CONSTRUCTOR_1(
            Profession.CONSTRUCTOR_1,
            new Words("一级建造师", "一級建造師", "Constructor (First Class)"),
            new Words("一级建造师注册证书", "一級建造師註冊證書", "Registration Certificate of Constructor (First Class)")),
    CONSTRUCTOR_1_PROVISIONAL(
            Profession.CONSTRUCTOR_1,
            new Words("一级建造师临时", "一級建造師臨時", "Provisional Constructor (First Class)"),
            new Words("一级建造师临时执业证书", "一級建造師臨時執業證書", "Provisional Practising Certificate of Constructor (First Class)"));

    private final Profession profession;
    private final Words words;
    private final Words certificate;

    HolderType(Profession profession, Words words, Words certificate) {
        this.profession = profession;
        this.words = words;
        this.certificate = certificate;
    }

    public Profession profession() {
        return profession;
    }

    /** The name in menus. */
    public Words words() {
        return words;
    }

    /** The name of its certificate. */
    public Words certificate() {
        return certificate;
    }
}
