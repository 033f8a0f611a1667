package org.zhiye.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ZhiyeTest;
import org.zhiye.demo.content.Part;
import org.zhiye.demo.content.Scene;
import org.zhiye.demo.content.State;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.DailyJob;
import org.zhiye.shared.Language;
import org.zhiye.shared.Role;

@ZhiyeTest
class DemoPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    PartWords words;

    @Test
    void the_page_explains_itself_in_three_languages() throws Exception {
        for (var language : Language.values()) {
            mvc.perform(get("/demo").param("lang", language.tag()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(org.hamcrest.Matchers.containsString("/demo/clock")));
        }
    }

    @Test
    void without_content_there_is_nobody_to_list() throws Exception {
        mvc.perform(get("/demo/accounts"))
                .andExpect(status().isOk())
                .andExpect(content().json("[]"));
    }

    @Test
    void every_part_says_what_it_is_for() {
        var roles = new ArrayList<String>();
        for (State state : State.values()) {
            roles.add(state.name());
        }
        for (Role role : Role.values()) {
            if (role.isStaff() || role == Role.ENTERPRISE_MANAGER || role == Role.ENTERPRISE_AGENT) {
                roles.add(role.name());
            }
        }
        for (Scene scene : Scene.values()) {
            says(new Part("FILING", scene.name(), "某", null, "1", "p", "13900000000", "31", List.of("JZ"), "某企业"));
        }
        roles.remove(State.FILING.name());
        assertThat(roles).allSatisfy(role -> {
            var part = new Part(role, null, "某", "a", null, "p", "13900000000", "31", List.of("JZ"), "某企业");
            says(part);
        });
    }

    private void says(Part part) {
        for (Language language : Language.values()) {
            assertThat(words.line(part, language).purpose()).isNotEmpty().doesNotContain("demo.for");
        }
    }

    @Test
    void the_day_moves_forward_only_and_its_jobs_run() {
        var ran = new ArrayList<LocalDate>();
        var clock = new DemoClock(new BusinessClock(Clock.fixed(FIXED, ZoneOffset.UTC)), jdbc, List.of(job(ran)));
        transactions.executeWithoutResult(all -> {
            all.setRollbackOnly();
            jdbc.sql("update installation set day_offset = 0").update();

            var moved = clock.to(LocalDate.of(2026, 12, 1));

            assertThat(moved).isEqualTo(new DemoClock.Moved(LocalDate.of(2026, 12, 1), List.of("test.job")));
            assertThat(ran).containsExactly(LocalDate.of(2026, 12, 1));
            assertThatExceptionOfType(DemoClock.PastDay.class).isThrownBy(() -> clock.to(LocalDate.of(2026, 11, 30)));
            assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 12, 1));
            assertThat(jdbc.sql("select day_offset from installation")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(8);
        });
    }

    private static final java.time.Instant FIXED = java.time.Instant.parse("2026-11-23T02:00:00Z");

    private static DailyJob job(List<LocalDate> ran) {
        return new DailyJob() {
            @Override
            public String name() {
                return "test.job";
            }

            @Override
            public int run(LocalDate today) {
                ran.add(today);
                return 1;
            }
        };
    }

    @Test
    void a_date_that_is_none_or_over_is_refused_in_words() throws Exception {
        mvc.perform(post("/demo/clock").param("date", "2026-02-31")).andExpect(status().isBadRequest());
        mvc.perform(post("/demo/clock").param("date", "2020-01-01")).andExpect(status().isUnprocessableContent());
    }
}
