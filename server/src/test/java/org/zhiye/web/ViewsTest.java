package org.zhiye.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.zhiye.ZhiyeTest;

/** Which page is shown is never up to what somebody sends. */
@ZhiyeTest
class ViewsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern LITERAL = Pattern.compile("return \"((?!redirect:)[a-z]+/[^\"]*)\"(\\s*[;+])");

    @Autowired
    ViewResolver views;

    private static List<Path> controllers() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> read(it).contains("@Controller"))
                    .toList();
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
    void every_view_is_named_by_a_literal_and_there() {
        var controllers = controllers();
        assertThat(controllers).hasSizeGreaterThan(30);
        int named = 0;
        for (Path file : controllers) {
            var names = LITERAL.matcher(read(file));
            while (names.find()) {
                assertThat(names.group(2).strip())
                        .as("%s: %s is put together", file, names.group(1))
                        .isEqualTo(";");
                assertThat(TEMPLATES.resolve(names.group(1) + ".jte"))
                        .as(file.toString())
                        .exists();
                named++;
            }
        }
        assertThat(named).isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../etc/passwd",
                "account/login.jte",
                "account/../account/login",
                "",
                "redirect",
                "Account/Login/x"
            })
    void what_is_no_name_of_a_template_is_no_view(String name) throws Exception {
        assertThat(views.resolveViewName(name, Locale.ROOT)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "//example.com/",
                "/\\example.com",
                "\\/example.com",
                "javascript:alert(1)",
                "example.com",
                "",
                "/\t/example.com"
            })
    void no_redirect_leads_away(String to) {
        assertThatIllegalArgumentException().isThrownBy(() -> views.resolveViewName("redirect:" + to, Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/me/certificates?taken=1"})
    void our_own_pages_are_led_to(String to) throws Exception {
        assertThat(views.resolveViewName("redirect:" + to, Locale.ROOT))
                .isInstanceOfSatisfying(
                        RedirectView.class, view -> assertThat(view.getUrl()).isEqualTo(to));
    }
}
