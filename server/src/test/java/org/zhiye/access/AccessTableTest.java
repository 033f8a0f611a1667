package org.zhiye.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhiye.ZhiyeTest;
import org.zhiye.shared.Role;
import org.zhiye.web.Scope;

/**
 * Who may use what: docs/access.md is written from the handlers. To write it anew: {@code ./mvnw -pl photo,server test
 * -Dtest=AccessTableTest -Dzhiye.write}. The list of public routes is never written by a test: a line in it is somebody's decision.
 */
@ZhiyeTest
class AccessTableTest {
    private static final Path PAGE = Path.of("../docs/access.md");
    private static final Path PUBLIC = Path.of("src/test/resources/public-routes.txt");

    @Autowired
    ApplicationContext application;

    @Test
    void every_handler_says_who_may_use_it() {
        assertThat(Row.all(application))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.access())
                        .as(row.key() + " is answered by " + row.name() + ", which has no @Access")
                        .isNotNull());
    }

    @Test
    void whatever_is_public_stands_in_the_reviewed_list_and_nothing_else_does() throws IOException {
        var reviewed = Files.readAllLines(PUBLIC).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(reviewed).isSorted().doesNotHaveDuplicates();
        assertThat(reviewed)
                .as("a new public route needs a line in " + PUBLIC + ", one that is gone loses its")
                .isEqualTo(Row.all(application).stream()
                        .filter(Row::isPublic)
                        .map(Row::key)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void a_scope_fits_the_roles_that_stand_beside_it() {
        for (Row row : Row.all(application)) {
            var reaches =
                    row.roles().stream().map(Role::jurisdiction).distinct().toList();
            switch (row.scope()) {
                case PUBLIC, ACCOUNT -> assertThat(row.roles()).as(row.key()).isEmpty();
                case OWN -> assertThat(row.roles()).as(row.key()).containsExactly(Role.PRACTITIONER);
                case ENTERPRISE -> assertThat(reaches).as(row.key()).containsExactly(Role.Jurisdiction.ENTERPRISE);
                case NATION -> assertThat(reaches).as(row.key()).containsExactly(Role.Jurisdiction.NATION);
                case PROVINCE -> assertThat(reaches).as(row.key()).contains(Role.Jurisdiction.PROVINCE);
                case SPECIALTIES -> assertThat(reaches).as(row.key()).contains(Role.Jurisdiction.SPECIALTIES);
            }
        }
    }

    @Test
    void the_page_shows_every_route() throws IOException {
        var page = page(Row.all(application));
        if (System.getProperty("zhiye.write") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/access.md; to write it anew, add -Dzhiye.write")
                .isEqualTo(page);
    }

    private static String page(List<Row> rows) {
        return """
                # Who may use what

                Every address of the application, read off its handlers' `@Access` by a test; don't edit this page. The role is checked before a
                handler runs; the scope is what its query is limited to: foreign things are not there. Rows marked demo exist in demo mode alone.
                Public rows also stand in a reviewed list, `server/src/test/resources/public-routes.txt`. `AccessTest` goes through this
                table: nobody logged in, every other role, somebody else's object, a form without its token.

                | method | path | who | scope | handler | |
                |---|---|---|---|---|---|
                """ + rows.stream().map(AccessTableTest::line).collect(Collectors.joining());
    }

    private static String line(Row row) {
        var who = row.scope() == Scope.PUBLIC
                ? "everybody"
                : row.roles().isEmpty()
                        ? "any account"
                        : row.roles().stream().map(Role::name).collect(Collectors.joining(", "));
        return "| %s | `%s` | %s | %s | %s | %s |%n"
                .formatted(
                        row.method(),
                        row.path().replace("|", "\\|"),
                        who,
                        row.scope(),
                        row.name(),
                        row.demoOnly() ? "demo" : "");
    }
}
