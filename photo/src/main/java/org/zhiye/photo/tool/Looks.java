package org.zhiye.photo.tool;

import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;

/** Colours and faces of the product, as its style sheet has them. */
final class Looks {
    static final Color INK = new Color(0x16202e);
    static final Color INK_2 = new Color(0x4a5768);
    static final Color LINE = new Color(0xd9dee6);
    static final Color LINE_STRONG = new Color(0x74808f);
    static final Color PAPER = Color.WHITE;
    static final Color GROUND = new Color(0xf4f6f9);
    static final Color BLUE = new Color(0x14509c);
    static final Color BLUE_DARK = new Color(0x0d3a75);
    static final Color BLUE_DEEP = new Color(0x092b58);
    static final Color BLUE_WASH = new Color(0xe9f1fb);
    static final Color RED = new Color(0xb3201d);
    static final Color GREEN = new Color(0x1b6e4a);
    static final Color FOCUS = new Color(0xffbf47);

    private static final List<String> FACES = List.of(
            "PingFang SC",
            "Noto Sans SC",
            "Noto Sans CJK SC",
            "Microsoft YaHei UI",
            "Microsoft YaHei",
            "WenQuanYi Micro Hei");
    private static final int SIZE = 14;
    private static final Font FONT = new Font(face(), Font.PLAIN, SIZE);

    private Looks() {}

    static Font font() {
        return FONT;
    }

    static Font bold(float size) {
        return FONT.deriveFont(Font.BOLD, size);
    }

    /** Gives every component the product's face, dialogs included. */
    static void use() {
        FontUIResource font = new FontUIResource(FONT);
        // a copy: the table changes while it is walked through
        for (Object key : new HashSet<>(UIManager.getDefaults().keySet()))
            if (key.toString().endsWith(".font")) UIManager.put(key, font);
        UIManager.put("Panel.background", GROUND);
        UIManager.put("OptionPane.background", GROUND);
        UIManager.put("Label.foreground", INK);
    }

    private static String face() {
        Set<String> there = new HashSet<>(
                Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
        return FACES.stream().filter(there::contains).findFirst().orElse(Font.DIALOG);
    }
}
