package org.zhiye.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;

@ZhiyeTest
class VerifiedMomentTest {
    @Autowired
    private Applicants applicants;

    @Autowired
    private People people;

    @Test
    void a_moment_that_the_database_rounds_up_breaks_no_seal() {
        var ready = new AtomicReference<Logins.Person>();
        TestDay.at(Instant.parse("2026-11-23T02:00:00.123999999Z"), () -> ready.set(applicants.ready("孙毫秒")));
        var facts = people.facts(ready.get().id());
        assertThat(facts.verified()).isTrue();
        assertThat(facts.verifiedAt()).isEqualTo(Instant.parse("2026-11-23T02:00:00.123Z"));
    }
}
