package org.zhiye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the documentation that promise something name the tests that hold it; those tests exist. */
class NamedTestsTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+Test)\\.(\\w+)`");
    private static final Pattern TEST =
            Pattern.compile("@(?:Parameterized)?Test\\b(?:(?!\\bvoid\\b).)*?\\bvoid (\\w+)\\(", Pattern.DOTALL);
    private static final List<Path> SOURCES =
            List.of(Path.of("src/test/java"), Path.of("../photo/src/test/java"), Path.of("../e2e/src/test/java"));

    private final Map<String, String> sources = sources();

    private static Map<String, String> sources() {
        return SOURCES.stream()
                .filter(Files::exists)
                .flatMap(NamedTestsTest::files)
                .collect(Collectors.toMap(
                        it -> it.getFileName().toString().replace(".java", ""), NamedTestsTest::read, (a, b) -> a + b));
    }

    private static Stream<Path> files(Path root) {
        try (var walk = Files.walk(root)) {
            return walk.filter(it -> it.toString().endsWith("Test.java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_row_about_bad_input_names_a_test_that_exists() {
        var rows = rows("../docs/bad-input.md");
        assertThat(rows)
                .hasSize(24)
                .allSatisfy(row -> assertThat(missing(row)).as(row).isEmpty());
        assertThat(rows).allMatch(row -> NAMED.matcher(row).find());
    }

    @Test
    void every_requirement_names_a_test_that_exists_or_says_that_it_falls_short() {
        assertThat(rows("../docs/security.md")).isNotEmpty().allSatisfy(row -> {
            assertThat(missing(row)).as(row).isEmpty();
            assertThat(NAMED.matcher(row).find() || row.contains("**falls short**"))
                    .as(row)
                    .isTrue();
        });
    }

    private static List<String> rows(String page) {
        return read(Path.of(page))
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();
    }

    private List<String> missing(String row) {
        return NAMED.matcher(row)
                .results()
                .filter(it -> !tests(it.group(1)).contains(it.group(2)))
                .map(it -> it.group())
                .toList();
    }

    private List<String> tests(String name) {
        return TEST.matcher(sources.getOrDefault(name, ""))
                .results()
                .map(it -> it.group(1))
                .toList();
    }
}
