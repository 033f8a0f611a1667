package org.zhiye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Declarations;
import org.zhiye.shared.Role;

@ZhiyeTest
class CaseChecksTest {
    @Autowired
    Bench bench;

    @Autowired
    Declarations declarations;

    @Autowired
    Logins logins;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_photograph_that_others_have_too_is_told_to_the_reviewer() {
        var it = bench.accepted(bench.confirmed("JZ"));
        var other = bench.accepted(bench.confirmed("JZ"));
        kept(it, 2);
        kept(other, 0);
        var reviewer =
                logins.in(logins.officer(Role.PROVINCE_REVIEWER, it.company().province()));
        assertThat(reviewer.open("/review/cases/" + it.id())
                        .page()
                        .select(".decide")
                        .text())
                .contains("证件照与另外 2 人的证件照几乎是同一张");
        assertThat(reviewer.open("/review/cases/" + other.id())
                        .page()
                        .select(".decide")
                        .text())
                .contains("自动核验")
                .doesNotContain("几乎是同一张");
    }

    /** As the job behind the upload keeps it; other tests use the same drawn face, so its own count says nothing here. */
    private void kept(Cases.Case it, int twins) {
        var photo = declarations.newest(bench.now(it)).documents().get("ID_PHOTO");
        assertThat(photo).isNotNull();
        var id = UUID.fromString(photo.id());
        jdbc.sql("insert into photo_print (document, person, bits, twins) values (?, ?, ?, ?)"
                        + " on conflict (document) do update set twins = excluded.twins")
                .params(id, it.person().id().value(), id.getLeastSignificantBits(), twins)
                .update();
    }
}
