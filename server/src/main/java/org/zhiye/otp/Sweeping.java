package org.zhiye.otp;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.DailyJob;

/** Throws away codes and budgets that can't count any more. */
@Component
class Sweeping implements DailyJob {
    private final JdbcClient jdbc;

    Sweeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "otp.sweep";
    }

    @Override
    @Transactional
    public int run(LocalDate today) {
        return jdbc.sql("delete from otp where expires < now() - interval '1 day'")
                        .update()
                + jdbc.sql("delete from budget where sent[1] < now() - interval '2 days'")
                        .update()
                + jdbc.sql("delete from code_day where day < cast(now() as date) - 60")
                        .update();
    }
}
