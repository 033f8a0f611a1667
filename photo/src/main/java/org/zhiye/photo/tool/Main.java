package org.zhiye.photo.tool;

import java.awt.GraphicsEnvironment;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens the window, or obeys the command line. */
public final class Main {
    private static final List<String> COMMANDS = List.of("check", "process", "help", "--help", "-h");

    private Main() {}

    public static void main(String[] args) {
        // smooth letters on Linux desktops, before any window is made
        System.setProperty("awt.useSystemAAFontSettings", "on");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        if (args.length > 0 && (COMMANDS.contains(args[0]) || args[0].startsWith("-"))) {
            System.exit(new Command(out, err).run(List.of(args)));
        }
        if (GraphicsEnvironment.isHeadless()) {
            err.println(new Words(Language.of(Locale.getDefault())).text("tool.headless"));
            err.println(Command.USAGE);
            System.exit(Command.USED_WRONGLY);
        }
        @Nullable Path file = args.length > 0 ? Path.of(args[0]) : null;
        Desk.open(Language.of(Locale.getDefault()), file);
    }
}
