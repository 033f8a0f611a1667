package org.zhiye.review;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.DailyJob;
import org.zhiye.register.Lapses;

/** What the directory says of employers that are gone ends the registrations of whom they employ (注册建造师管理规定 art. 16). */
@Component
class EmployersGone implements DailyJob {
    private final Enterprises enterprises;
    private final Lapses lapses;

    EmployersGone(Enterprises enterprises, Lapses lapses) {
        this.enterprises = enterprises;
        this.lapses = lapses;
    }

    @Override
    public String name() {
        return "review.employers_gone";
    }

    @Override
    public int run(LocalDate today) {
        int ended = 0;
        for (Enterprise it : enterprises.gone()) {
            ended += lapses.lapseEmployedBy(
                    it.id(), ground(it.state()), today, it.id().value());
        }
        return ended;
    }

    /** The grounds of lapse, code table {@code lapse-grounds.csv}. */
    private static String ground(Enterprise.State state) {
        return switch (state) {
            case BANKRUPT -> "I01";
            case LICENCE_REVOKED -> "I02";
            case QUALIFICATION_REVOKED -> "I03";
            case ALIVE, CLOSED -> throw new IllegalArgumentException(state + " ends no registration by itself");
        };
    }
}
