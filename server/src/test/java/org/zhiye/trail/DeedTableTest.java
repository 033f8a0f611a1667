package org.zhiye.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Language;
import org.zhiye.shared.Subject;
import org.zhiye.web.Messages;

/**
 * Every deed has words, and stands in docs/deeds.md. To write the page anew: {@code ./mvnw -pl photo,server test
 * -Dtest=DeedTableTest -Dzhiye.write}.
 */
class DeedTableTest {
    private static final Path PAGE = Path.of("../docs/deeds.md");
    private static final Pattern CODE = Pattern.compile("[a-z]+\\.[a-z0-9_]+");
    private static final Pattern NOTICE = Pattern.compile("notice(\\.[a-z0-9_]+)+");

    private static final List<JavaClass> MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.zhiye").stream()
                    .toList();

    private static final List<JavaClass> EVENTS = MAIN.stream()
            .filter(type -> type.isAssignableTo(Deed.class))
            .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .sorted(Comparator.comparing(JavaClass::getName))
            .toList();

    private static final Map<String, String> CHAINS =
            Map.of("PersonId", "person", "EnterpriseId", "enterprise", "AccountId", "account", "", "policy");

    private final Messages messages = new Messages();
    private final Set<String> worded = keys();

    DeedTableTest() throws IOException {}

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.msg")) {
            file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("[a-z].*"))
                    .forEach(line -> keys.add(line.strip()));
        }
        return keys;
    }

    @Test
    void every_deed_has_a_code_that_can_be_read_off_and_words() {
        assertThat(EVENTS).isNotEmpty();
        for (JavaClass event : EVENTS) {
            assertThat(codes(event))
                    .as(event.getName() + ".deed() must return constants, or a constant followed by one of a few words,"
                            + " each with a message deed.<code>")
                    .isNotEmpty()
                    .allMatch(code -> CODE.matcher(code).matches())
                    .allMatch(code -> worded.contains("deed." + code), "has words");
        }
    }

    @Test
    void no_two_events_say_the_same_deed() {
        assertThat(EVENTS.stream().flatMap(event -> codes(event).stream()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_notice_has_words() {
        for (JavaClass type : MAIN) {
            assertThat(notices(type)).as("notices of " + type.getName()).isSubsetOf(worded);
        }
    }

    @Test
    void the_page_shows_every_deed() throws IOException {
        var page = page();
        if (System.getProperty("zhiye.write") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/deeds.md; to write it anew, add -Dzhiye.write")
                .isEqualTo(page);
    }

    private String page() {
        var page = new StringBuilder("""
                # Deeds and their events

                One deed is one transaction and one event. The event makes the next task, tells whom it concerns, and is entered in the
                operation trail, all in that transaction. This page is written by a test from the events themselves; don't edit it.

                | deed | event | chain | tells | in the trail | |
                |---|---|---|---|---|---|
                """);
        EVENTS.stream()
                .flatMap(event -> codes(event).stream().map(code -> line(code, event)))
                .sorted()
                .forEach(page::append);
        return page.toString();
    }

    private String line(String code, JavaClass event) {
        var key = "deed." + code;
        return "| `%s` | %s | %s | %s | %s | %s |%n"
                .formatted(
                        code,
                        event.getName().substring("org.zhiye.".length()).replace('$', '.'),
                        chain(event),
                        event.tryGetMethod("notices").isPresent() ? "yes" : "",
                        messages.text(Language.ZH_HANS, key),
                        messages.text(Language.EN, key));
    }

    /** Constants in the method deed(); what is put together from a constant and a word is looked up in the messages. */
    private Set<String> codes(JavaClass event) {
        return method(event, "deed")
                .flatMap(DeedTableTest::texts)
                .flatMap(text -> expanded("deed.", text))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> notices(JavaClass type) {
        var all = model(type).methods().stream().flatMap(DeedTableTest::texts).collect(Collectors.toSet());
        var keys = all.stream()
                .filter(text -> NOTICE.matcher(text).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        if (all.contains("notice.\1") && EVENTS.contains(type)) {
            codes(type).forEach(code -> keys.add("notice." + code));
        }
        return keys;
    }

    private Stream<String> expanded(String prefix, String text) {
        if (text.indexOf('\1') < 0) {
            return Stream.of(text);
        }
        var pattern = Pattern.compile(
                Stream.of(text.split("\1", -1)).map(Pattern::quote).collect(Collectors.joining("[a-z0-9_]+")));
        return worded.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .filter(code -> pattern.matcher(code).matches());
    }

    private static String chain(JavaClass event) {
        return method(event, "subject")
                .flatMap(method -> method.code().stream())
                .flatMap(CodeModel::elementStream)
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast)
                .filter(call -> call.owner()
                        .asInternalName()
                        .equals(Subject.class.getName().replace('.', '/')))
                .map(call -> call.typeSymbol().parameterList().stream()
                        .map(type -> type.displayName())
                        .collect(Collectors.joining()))
                .map(type -> CHAINS.getOrDefault(type, type))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "))
                .transform(found -> found.isEmpty() ? "as it comes" : found);
    }

    /** The event's own method, or the one that it inherits from an interface of ours. */
    private static Stream<MethodModel> method(JavaClass event, String name) {
        return Stream.concat(Stream.of(event), event.getAllRawInterfaces().stream())
                .filter(type -> !type.isEquivalentTo(Deed.class))
                .filter(type -> type.getMethods().stream()
                        .anyMatch(m -> m.getName().equals(name) && !isAbstract(m.getModifiers())))
                .limit(1)
                .flatMap(type -> model(type).methods().stream())
                .filter(method -> method.methodName().equalsString(name));
    }

    private static boolean isAbstract(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.ABSTRACT);
    }

    private static ClassModel model(JavaClass type) {
        try (var in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text constants of a method; in one put together, each part that varies is \1. */
    private static Stream<String> texts(MethodModel method) {
        return method.code().stream().flatMap(CodeModel::elementStream).flatMap(DeedTableTest::texts);
    }

    private static Stream<String> texts(CodeElement element) {
        if (element instanceof ConstantInstruction.LoadConstantInstruction load
                && load.constantEntry() instanceof StringEntry text) {
            return Stream.of(text.stringValue());
        }
        return element instanceof InvokeDynamicInstruction call && call.name().equalsString("makeConcatWithConstants")
                ? call.bootstrapArgs().stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.empty();
    }
}
