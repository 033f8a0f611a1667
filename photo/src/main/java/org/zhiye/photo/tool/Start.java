package org.zhiye.photo.tool;

import java.awt.GraphicsEnvironment;
import javax.swing.JOptionPane;

/** The first class that runs, on whatever Java there is: compiled for Java 8, so that an old one can say what is missing. */
public final class Start {
    private static final String[] OLD = {
        "照片处理工具需要 Java 17 或更新的版本，这台电脑上是 Java ",
        "照片處理工具需要 Java 17 或更新的版本，這台電腦上是 Java ",
        "The photo tool needs Java 17 or newer; this computer runs Java "
    };

    private Start() {}

    public static void main(String[] args) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (needed(version)) {
            // by name: this class must load without the others
            Class.forName("org.zhiye.photo.tool.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
            return;
        }
        StringBuilder words = new StringBuilder();
        for (String it : OLD) words.append(it).append(version).append('\n');
        System.err.println(words);
        if (!GraphicsEnvironment.isHeadless()) JOptionPane.showMessageDialog(null, words.toString());
        System.exit(3);
    }

    /** Whether a Java of this version is new enough; versions before 9 are called 1.8 and the like. */
    static boolean needed(String version) {
        return !version.startsWith("1.") && Double.parseDouble(version) >= 17;
    }
}
