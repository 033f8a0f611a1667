package org.zhiye.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.Scans;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Filings;
import org.zhiye.person.Applicants;
import org.zhiye.register.Enrolments;
import org.zhiye.register.Registers;

@ZhiyeTest
class RecordsTest {
    @Autowired
    Logins logins;

    @Autowired
    Applicants applicants;

    @Autowired
    Cases cases;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Records records;

    @Autowired
    Filings filings;

    @Autowired
    Registers registers;

    @Test
    void who_never_filed_anything_may_go_and_leaves_nothing() {
        var person = logins.practitioner();
        assertThat(records.of(person.id())).isEmpty();
        assertThat(records.keeps(person.id())).isFalse();
    }

    @Test
    void a_case_under_way_is_named_with_where_it_is_and_kept_afterwards() {
        var person = applicants.ready("林晓峰");
        var it = cases.submitted(person, cases.company("31", Firms.name()), "JZ");
        assertThat(records.of(person.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.href()).isEqualTo("/progress/" + it.id()));
        assertThat(records.keeps(person.id())).isTrue();
        assertThat(logins.in(person).open("/me/close").text()).contains("现在还不能注销", "正在办理");
    }

    @Test
    void applications_with_what_was_declared_and_registrations_go_out_with_the_own_data() throws IOException {
        var person = applicants.ready("林晓峰");
        var it = cases.submitted(person, cases.company("31", Firms.name()), "JZ");
        var registration = enrolments.enrol(person.id(), person.name(), "JZ");
        // replaced since: the one that was declared goes out too
        logins.in(person)
                .open("/me/attachments")
                .upload("/me/attachments/id-front", "file", "a.jpg", Scans.card(Color.PINK), Map.of());
        var browser = logins.in(person).open("/me/export");
        browser.submit("/me/export", Map.of("password", Logins.PASSWORD));
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(browser.open("/me/export/file").bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        var number = filings.find(it.id()).orElseThrow().number();
        assertThat(files.get("tables/applications.csv")).contains(number, "初始注册", "正在办理");
        assertThat(files.get("tables/registrations.json"))
                .contains(registers.find(registration).orElseThrow().number().toString(), "有效");
        assertThat(files.keySet())
                .contains("files/" + number.toLowerCase(Locale.ROOT) + "-1-id-front.jpeg", "files/id-front.jpeg");
        assertThat(files.get("index.html")).contains(number + " 身份证人像面");
    }

    @Test
    void a_registration_in_force_has_to_be_cancelled_first() {
        var person = applicants.ready("林晓峰");
        enrolments.enrol(person.id(), person.name(), "JZ");
        var browser = logins.in(person).open("/me/close");
        assertThat(browser.text()).contains("仍然有效，须先办理注销手续");
        assertThat(browser.page().select("form[action^=/me/close]")).isEmpty();
        assertThat(records.keeps(person.id())).isTrue();
    }
}
