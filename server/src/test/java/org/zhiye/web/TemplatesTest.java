package org.zhiye.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern WORDS = Pattern.compile("\\bui\\.(?:t|has)\\(\\s*\"([a-z0-9_.-]+)\"\\s*[,)]");
    private static final Pattern INLINE =
            Pattern.compile("\\sstyle\\s*=|<style\\b|\\son[a-z]+\\s*=\\s*[\"']|javascript:");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b(?![^>]*\\bsrc=)");
    private static final Pattern IMPORT = Pattern.compile("@import\\s+(?:static\\s+)?org\\.zhiye\\.([a-z]+)\\.");

    private static List<Path> templates() {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_word_that_a_template_asks_for_exists() throws IOException {
        var messages = new Messages();
        var missing = new ArrayList<String>();
        for (Path template : templates()) {
            WORDS.matcher(text(template))
                    .results()
                    .map(match -> match.group(1))
                    .filter(key -> !messages.has(key))
                    .forEach(key -> missing.add(template + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_template_has_style_or_script_of_its_own() {
        assertThat(templates())
                .noneMatch(template -> INLINE.matcher(text(template)).find()
                        || SCRIPT.matcher(text(template)).find());
    }

    @Test
    void no_template_writes_unescaped() {
        assertThat(templates()).noneMatch(template -> text(template).contains("$unsafe"));
    }

    @Test
    void a_modules_templates_touch_only_that_module_and_the_ground() {
        var wrong = new ArrayList<String>();
        for (Path template : templates()) {
            var module = TEMPLATES.relativize(template).getName(0).toString();
            IMPORT.matcher(text(template))
                    .results()
                    .map(match -> match.group(1))
                    .filter(used -> !List.of(module, "web", "shared", "ground").contains(used))
                    .forEach(used -> wrong.add(template + " touches " + used));
        }
        assertThat(wrong).isEmpty();
    }
}
