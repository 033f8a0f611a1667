package org.zhiye.register;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationNumber;

/** Registration numbers: one row per province and year is the queue in which they are given out, so none is left out and none doubled. */
@Component
class Numbers {
    /** From here on somebody must think of what comes after the last one. */
    static final int ALARM = 90_000;

    private static final Logger LOG = LoggerFactory.getLogger(Numbers.class);

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc, Day day, MeterRegistry meters) {
        this.jdbc = jdbc;
        Gauge.builder(
                        "zhiye.register.numbers",
                        () -> jdbc.sql("select coalesce(max(next), 1) - 1 from serial where year = ?")
                                .param(day.today().getYear())
                                .query(Integer.class)
                                .single())
                .description("registration numbers of this year that the busiest province has used, of 99999")
                .register(meters);
    }

    /** @throws Refused if the province has used all of that year */
    int next(String province, int year) {
        try {
            int serial =
                    jdbc.sql("""
                    insert into serial (province, year, next) values (?, ?, 2)
                    on conflict (province, year) do update set next = serial.next + 1 returning next - 1""").params(province, year).query(Integer.class).single();
            if (serial >= ALARM) {
                LOG.warn(
                        "province {} has used {} of the {} registration numbers of {}",
                        province,
                        serial,
                        RegistrationNumber.LAST_SERIAL,
                        year);
            }
            return serial;
        } catch (DataIntegrityViolationException e) {
            throw new Refused(RegisterReason.NUMBERS_USED_UP);
        }
    }

    /** The number follows the province; the one before stays one that look-up accepts. */
    RegistrationNumber follow(UUID registration, RegistrationNumber number, String provinceCharacter) {
        var moved = number.withProvince(provinceCharacter);
        if (moved.equals(number)) {
            return number;
        }
        jdbc.sql("update registration_alias set current = false where registration = ? and current")
                .param(registration)
                .update();
        jdbc.sql("""
                insert into registration_alias (number, registration, current) values (?, ?, true)
                on conflict (number) do update set current = true where registration_alias.registration = excluded.registration""").params(moved.value(), registration).update();
        return moved;
    }
}
