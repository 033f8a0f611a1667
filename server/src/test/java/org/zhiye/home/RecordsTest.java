package org.zhiye.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.Cases;
import org.zhiye.person.Applicants;
import org.zhiye.register.Enrolments;

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
    void a_registration_in_force_has_to_be_cancelled_first() {
        var person = applicants.ready("林晓峰");
        enrolments.enrol(person.id(), person.name(), "JZ");
        var browser = logins.in(person).open("/me/close");
        assertThat(browser.text()).contains("仍然有效，须先办理注销手续");
        assertThat(browser.page().select("form[action^=/me/close]")).isEmpty();
        assertThat(records.keeps(person.id())).isTrue();
    }
}
