package org.zhiye.outbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an administrator has to look after: settings that a carrier refused, an unusual number of messages. */
@Component
public class Alarms {
    private final JdbcClient jdbc;

    Alarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something is wrong now.
     *
     * @param key its words; {0} is the detail, which may stand for words itself
     */
    public record Alarm(String key, String detail) {}

    /** 1 statement. */
    public List<Alarm> now() {
        return jdbc.sql("""
                        select distinct 'outbox.alarm.configuration' as key, '@outbox.carrier.' || carrier as detail from carrier_trouble
                         where trouble = 'CONFIGURATION' and last_at > now() - interval '1 hour'
                        union all
                        select 'outbox.alarm.' || kind, detail from outbox_alarm where last_at > now() - interval '5 minutes'""")
                .query((row, i) -> new Alarm(row.getString("key"), row.getString("detail")))
                .list();
    }

    /** @return whether it is new */
    boolean raise(String kind, String detail) {
        return jdbc.sql("""
                        insert into outbox_alarm as a (kind, detail) values (?, ?)
                        on conflict (kind) do update set detail = excluded.detail, last_at = now(),
                            since = case when a.last_at < now() - interval '1 hour' then now() else a.since end
                        returning since = now()""").params(kind, detail).query(Boolean.class).single();
    }
}
