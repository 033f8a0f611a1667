package org.zhiye.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Command;
import org.zhiye.shared.Language;
import org.zhiye.shared.Refused;
import org.zhiye.web.Messages;

/**
 * Takes a list from a file, e.g. {@code import-enterprises FILE [--dry-run] [--errors=FILE]}. Ends with 0 if every row was right, with
 * 1 if some were wrong, with 2 if the file could not be taken at all.
 */
final class ImportCommand implements Command {
    private static final int SHOWN = 20;
    private static final String DRY = "--dry-run";
    private static final String ERRORS = "--errors=";

    private final ListKind kind;
    private final Intakes intakes;
    private final Messages messages;
    private final PrintStream out;
    private final Language language;

    ImportCommand(ListKind kind, Intakes intakes, Messages messages, PrintStream out, Language language) {
        this.kind = kind;
        this.intakes = intakes;
        this.messages = messages;
        this.out = out;
        this.language = language;
    }

    @Override
    public String name() {
        return "import-" + kind.name();
    }

    @Override
    public int run(List<String> arguments) {
        var files = arguments.stream().filter(word -> !word.startsWith("--")).toList();
        boolean known = arguments.stream()
                .filter(word -> word.startsWith("--"))
                .allMatch(word -> word.equals(DRY) || word.startsWith(ERRORS));
        if (files.size() != 1 || !known) {
            say("intake.usage", name());
            return 2;
        }
        var file = Path.of(files.getFirst());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            say("intake.no_file", file);
            return 2;
        }
        var errors = arguments.stream()
                .filter(word -> word.startsWith(ERRORS))
                .map(word -> Path.of(word.substring(ERRORS.length())))
                .findFirst();
        return run(file, arguments.contains(DRY), errors);
    }

    private int run(Path file, boolean dry, Optional<Path> errors) {
        try {
            Source source = () -> Files.newInputStream(file);
            var report =
                    Caller.system(name()).act(() -> dry ? intakes.check(kind, source) : intakes.take(kind, source));
            tell(report, dry);
            errors.ifPresent(path -> write(report, path));
            return report.wrong() == 0 ? 0 : 1;
        } catch (Refused refused) {
            say(refused.reason().key(), refused.arguments().toArray());
            if (messages.has(refused.reason().key() + ".advice")) {
                say(refused.reason().key() + ".advice", refused.arguments().toArray());
            }
            return 2;
        }
    }

    private void tell(Report report, boolean dry) {
        say("intake.summary", report.rows(), report.added(), report.changed(), report.same(), report.wrong());
        if (report.doneBefore() > 0) {
            say("intake.resumed", report.doneBefore());
        }
        tell(report.groups(), report.reasons());
        if (!report.unused().isEmpty()) {
            say("intake.unused", String.join(", ", report.unused()));
        }
        report.errors().stream()
                .limit(SHOWN)
                .forEach(wrong -> out.println("  "
                        + text("intake.row", wrong.row())
                        + (wrong.column().isEmpty() ? "" : " " + wrong.column())
                        + ": "
                        + text(wrong.key(), wrong.arguments().toArray())));
        if (report.errors().size() > SHOWN) {
            say("intake.more_errors", SHOWN);
        }
        say(dry ? "intake.dry" : "intake.done");
    }

    private void tell(Map<String, Long> groups, Map<String, Long> reasons) {
        if (!groups.isEmpty()) {
            say("intake.groups");
            groups.forEach((group, count) -> {
                var parts = group.split(" ", -1);
                out.println("  "
                        + (parts.length == 2
                                ? text("intake.group", parts[0], parts[1], count)
                                : text("intake.group.other", count)));
            });
        }
        if (!reasons.isEmpty()) {
            say("intake.reasons");
            reasons.forEach((key, count) -> out.println("  " + text("intake.reason", text(key, "…", "…"), count)));
        }
    }

    private void write(Report report, Path path) {
        try (var to = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            ErrorList.write(report.errors(), this::text, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        say("intake.errors_written", path);
    }

    private void say(String key, @Nullable Object... arguments) {
        out.println(text(key, arguments));
    }

    private String text(String key, @Nullable Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
