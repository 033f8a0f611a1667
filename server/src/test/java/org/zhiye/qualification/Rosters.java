package org.zhiye.qualification;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.zhiye.account.Logins;
import org.zhiye.ground.Caller;
import org.zhiye.intake.Intakes;
import org.zhiye.shared.Uuid7;

/** Enters people of a test on the examination authority's roster. */
@TestComponent
public class Rosters {
    private static final String HEADER = "姓名,证件类型,证件号码,资格名称,管理号,专业,取得日期\n";

    private final QualificationList list;
    private final Intakes intakes;

    Rosters(QualificationList list, Intakes intakes) {
        this.list = list;
        this.intakes = intakes;
    }

    /** Qualified on this day for these specialties; dates as 2025-09-06. */
    public void enter(Logins.Person person, String issued, String... specialties) {
        enterAs("", person, issued, specialties);
    }

    /** The same for another qualification than the first of the menu, by its name. */
    public void enterAs(String holder, Logins.Person person, String issued, String... specialties) {
        var number = Uuid7.next().toString().substring(14).replace("-", "").toUpperCase(java.util.Locale.ROOT);
        var rows = Arrays.stream(specialties)
                .map(code -> String.join(
                        ",", person.name(), "", person.document().number(), holder, number + code, code, issued))
                .collect(Collectors.joining("\n", HEADER, "\n"));
        var report = Caller.system("test")
                .act(() -> intakes.take(list, () -> new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8))));
        if (report.added() != specialties.length) {
            throw new AssertionError("roster: " + report);
        }
    }
}
