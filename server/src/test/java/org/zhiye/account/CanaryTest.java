package org.zhiye.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browsers;
import org.zhiye.IdDocuments;
import org.zhiye.Mobiles;
import org.zhiye.ZhiyeTest;

/** Planted numbers are searched for in the log and in all columns of the database. */
@ZhiyeTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {
    private static final String SECRET = "canary-lantern-93";

    @Autowired
    Visitors visitors;

    @Autowired
    Browsers browsers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void numbers_and_passwords_are_neither_in_the_log_nor_in_clear_in_the_database(CapturedOutput output) {
        var document = IdDocuments.fresh();
        var mobile = Mobiles.fresh();
        var browser = visitors.askForCode(
                visitors.open("/signup"), "/signup/code", visitors.citizen("林晓峰", document, mobile));
        var code = visitors.code(mobile);
        var rest = new HashMap<>(visitors.rest(browser, mobile));
        rest.put("password", SECRET);
        rest.put("repeat", SECRET + "x");
        browser.submit("/signup", rest);
        rest.put("repeat", SECRET);
        browser.submit("/signup", rest);
        visitors.logIn(browsers.open(), "/login", document.number(), SECRET + "wrong");
        visitors.logIn(browsers.open(), "/login", document.number(), SECRET);
        var reset = visitors.open("/reset");
        reset.submit(
                "/reset/code", Map.of("number", document.number(), "name", "林晓峰", "captcha", visitors.captcha(reset)));
        reset.submit("/reset", Map.of("code", visitors.code(mobile), "password", SECRET + "2", "repeat", SECRET + "2"));
        assertThat(output.getAll())
                .doesNotContain(
                        document.number(),
                        mobile.value(),
                        SECRET,
                        document.number().substring(6, 14) + "0");
        assertThat(places(document.number())).isEmpty();
        assertThat(places(mobile.value())).isEmpty();
        assertThat(places(SECRET)).isEmpty();
        assertThat(places("\"code\":\"" + code)).isEmpty();
    }

    /** Tables that hold the text in any column. */
    private java.util.List<String> places(String canary) {
        var tables = jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        return tables.stream()
                .filter(table -> readable(table)
                        && jdbc.sql("select exists (select 1 from \"" + table
                                        + "\" t where cast(t as text) like any (array[?, ?]))")
                                .params("%" + canary + "%", "%" + hex(canary) + "%")
                                .query(Boolean.class)
                                .single())
                .toList();
    }

    /** As it would stand in a column of bytes. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean readable(String table) {
        return jdbc.sql("select has_table_privilege(?, 'select')")
                .param("public.\"" + table + "\"")
                .query(Boolean.class)
                .single();
    }
}
