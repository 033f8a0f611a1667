package org.zhiye;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.web.Access;

class ModulesTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.zhiye");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.zhiye");

    @Test
    void modules_use_only_what_they_may() {
        ApplicationModules.of(Zhiye.class).verify();
    }

    /** A sub-package makes it public Java, and yet it is nobody else's. */
    @Test
    void tables_are_read_and_written_by_their_own_module() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Table")
                .and(describe(
                        "ask the database",
                        type -> type.getAllFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(JdbcClient.class))))
                .should(new ArchCondition<>("be used by their own module alone") {
                    @Override
                    public void check(JavaClass table, ConditionEvents events) {
                        table.getDirectDependenciesToSelf().stream()
                                .filter(it -> !module(it.getOriginClass()).equals(module(table)))
                                .forEach(it -> events.add(SimpleConditionEvent.violated(table, it.getDescription())));
                    }
                })
                .check(MAIN);
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.", -1)[2];
    }

    @Test
    void nobody_asks_the_machine_for_the_time() {
        for (Class<?> type :
                new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class}) {
            noClasses().should().callMethod(type, "now").check(MAIN);
        }
    }

    @Test
    void no_transaction_opens_another_inside() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should(new ArchCondition<>("not open a second transaction") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var propagation =
                                method.getAnnotationOfType(Transactional.class).propagation();
                        if (propagation == Propagation.REQUIRES_NEW || propagation == Propagation.NESTED) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                        }
                    }
                })
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void every_handler_says_who_may_use_it() {
        methods()
                .that()
                .areAnnotatedWith(GetMapping.class)
                .should()
                .beAnnotatedWith(Access.class)
                .check(MAIN);
        methods()
                .that()
                .areAnnotatedWith(PostMapping.class)
                .should()
                .beAnnotatedWith(Access.class)
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void test_classes_are_named_so_that_they_run() {
        classes()
                .that()
                .containAnyMethodsThat(describe("are tests", method -> method.isAnnotatedWith(Test.class)))
                .should()
                .haveSimpleNameEndingWith("Test")
                .check(TESTS);
    }
}
