package org.zhiye.demo;

import java.awt.Color;

/**
 * What a sitter looks like, in a picture of 590 × 826 with the nose at {@link #MIDDLE}: the measures of the face,
 * colours, and which hair and clothes. Proportions follow the canon of drawing: eyes at half the head's height, one
 * eye's width between them.
 */
record Features(
        double age,
        boolean female,
        double cheek,
        double jaw,
        double chinWidth,
        double chin,
        double eyes,
        double eyeGap,
        double eyeWidth,
        double eyeOpen,
        double eyeTilt,
        boolean doubleLid,
        double brow,
        double browLift,
        double nose,
        double noseWidth,
        double mouth,
        double mouthWidth,
        double lips,
        double smile,
        Color skin,
        Color shade,
        Color blush,
        Color lip,
        Color hair,
        Color eye,
        boolean glasses,
        boolean stubble) {

    static final double MIDDLE = 295;
    private static final Color BLACK = new Color(0x221D1C);
    private static final Color BROWN = new Color(0x3A2A22);
    private static final Color GREY = new Color(0x8D8B8A);

    static Features of(Sitter sitter) {
        var dice = new Dice(sitter.seed(), "features");
        boolean female = sitter.female();
        double age = Math.clamp(sitter.age(), 20, 75);
        Color skin = skin(dice, female);
        double chin = dice.between(female ? 606 : 612, female ? 620 : 628);
        double eyes = dice.between(360, 371);
        double nose = eyes + dice.between(0.43, 0.47) * (chin - eyes);
        return new Features(
                age,
                female,
                dice.between(female ? 163 : 170, female ? 177 : 186),
                dice.between(female ? 112 : 126, female ? 128 : 152),
                dice.between(female ? 34 : 44, female ? 46 : 64),
                chin,
                eyes,
                dice.between(76, 83),
                dice.between(female ? 39 : 37, female ? 43.5 : 42),
                dice.between(female ? 15.5 : 13, female ? 18.5 : 16.5) - Math.max(0, age - 50) * 0.07,
                dice.between(-1, 4),
                dice.chance(0.55),
                dice.between(female ? 6.5 : 9.5, female ? 9 : 15),
                dice.between(47, 56),
                nose,
                dice.between(female ? 33 : 38, female ? 40 : 47),
                nose + dice.between(0.37, 0.42) * (chin - nose),
                dice.between(female ? 50 : 54, female ? 60 : 68),
                dice.between(female ? 9 : 6.5, female ? 13 : 10) - Math.max(0, age - 45) * 0.06,
                dice.between(4, 10),
                skin,
                Brush.mix(skin, new Color(0x7A3E22), 0.5),
                Brush.mix(skin, new Color(0xE0604E), 0.5),
                female
                        ? Brush.mix(skin, dice.one(new Color(0xB83A44), new Color(0xC25454), new Color(0xA83C48)), 0.66)
                        : Brush.mix(skin, new Color(0xA8564A), 0.5),
                hair(dice, age, female),
                dice.one(new Color(0x3A2418), new Color(0x2C1B14), new Color(0x4A2E1C)),
                dice.chance(age > 55 ? 0.5 : 0.36),
                !female && dice.chance(0.4));
    }

    private static Color skin(Dice dice, boolean female) {
        Color light = new Color(0xFBDFC8);
        Color tan = new Color(0xDDAA80);
        return Brush.mix(light, tan, female ? dice.between(0, 0.6) : dice.between(0.1, 1));
    }

    private static Color hair(Dice dice, double age, boolean female) {
        Color young = Brush.mix(BLACK, BROWN, dice.between(0, age < 45 && female ? 1 : 0.5));
        double grey = Math.clamp((age - dice.between(44, 62)) / 26, 0, 0.85);
        return Brush.mix(young, GREY, female ? 0.5 * grey : grey);
    }

    /** How deep the traces of the years are, 0 to 1. */
    double wrinkles() {
        return Math.clamp((age - 30) / 35, 0, 1);
    }

    double left(double fromMiddle) {
        return MIDDLE - fromMiddle;
    }

    double right(double fromMiddle) {
        return MIDDLE + fromMiddle;
    }
}
