package org.zhiye.outbox;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.BusinessClock;
import org.zhiye.shared.MobileNumber;
import org.zhiye.vault.Vault;

/** What became of the messages that left. */
@Component
public class Deliveries {
    private static final int BATCH = 50;

    // one node asks at a time; a longer pause after each question, until three days are over
    private static final String DUE = """
            update delivery d set asks = d.asks + 1, ask_at = now() + make_interval(secs => least(30 * 2 ^ d.asks, 21600))
              from (select id from delivery where state = 'ACCEPTED' and carrier = ? and ask_at <= now()
                     order by ask_at limit ? for update skip locked) due
             where d.id = due.id returning d.id, d.carrier_id, d.to_sealed, d.at""";
    private static final String REPORTED = """
            update delivery set state = case when r.delivered then 'DELIVERED' else 'FAILED' end, reason = r.reason,
                                to_sealed = null, ended_at = now()
              from unnest(?, ?, ?) as r(id, delivered, reason)
             where delivery.id = r.id and delivery.state = 'ACCEPTED'""";

    private final JdbcClient jdbc;
    private final Vault vault;

    Deliveries(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    static byte[] index(Vault vault, Outgoing.Kind kind, String to) {
        return kind == Outgoing.Kind.SMS ? vault.index("mobile", to) : MailAddresses.index(vault, to);
    }

    static String context(UUID id) {
        return "delivery.to_sealed|" + id;
    }

    /** Those whose report is due to be asked for. */
    List<Waiting> due(String carrier) {
        return jdbc.sql(DUE)
                .params(carrier, BATCH)
                .query((row, i) -> {
                    var id = row.getObject("id", UUID.class);
                    var to = new String(vault.openOwn(context(id), row.getBytes("to_sealed")), StandardCharsets.UTF_8);
                    var day = row.getObject("at", OffsetDateTime.class)
                            .atZoneSameInstant(BusinessClock.ZONE)
                            .toLocalDate();
                    return new Waiting(id, row.getString("carrier_id"), new MobileNumber(to), day);
                })
                .list();
    }

    int reported(List<Report> reports) {
        if (reports.isEmpty()) {
            return 0;
        }
        return jdbc.sql(REPORTED)
                .params(
                        reports.stream().map(Report::request).toArray(UUID[]::new),
                        reports.stream().map(Report::delivered).toArray(Boolean[]::new),
                        reports.stream().map(Report::reason).toArray(String[]::new))
                .update();
    }

    /** Carriers report within three days or never. */
    int unreported() {
        return jdbc.sql("""
                        update delivery set state = 'UNREPORTED', reason = 'NO_REPORT', to_sealed = null, ended_at = now()
                         where state = 'ACCEPTED' and at < now() - interval '3 days'""").update();
    }

    int sweep() {
        return jdbc.sql("delete from delivery where at < now() - interval '183 days'")
                        .update()
                + jdbc.sql("delete from carrier_trouble where last_at < now() - interval '183 days'")
                        .update();
    }

    /** Why the newest message to this number did not arrive; empty if it did, is under way, or is older than two days (1 statement). */
    public Optional<Unreached> unreached(MobileNumber number) {
        return jdbc.sql("""
                        select state, reason from delivery where to_index = ? and at > now() - interval '2 days'
                         order by at desc limit 1""")
                .param(index(vault, Outgoing.Kind.SMS, number.value()))
                .query((row, i) -> row.getString("state").equals("FAILED")
                        ? Optional.of(Unreached.of(row.getString("reason")))
                        : Optional.<Unreached>empty())
                .optional()
                .flatMap(it -> it);
    }

    /** So many messages of one day ended so. */
    record Counted(LocalDate day, Outgoing.Kind kind, String carrier, String state, String reason, int count) {}

    List<Counted> since(LocalDate first) {
        return jdbc.sql("""
                        select cast(at at time zone 'Asia/Shanghai' as date) as day, kind, carrier, state,
                               case when state = 'FAILED' then reason else '' end as why, count(*) as n
                          from delivery where at >= cast(? as date) at time zone 'Asia/Shanghai'
                         group by 1, 2, 3, 4, 5 order by 1 desc, 2, 3, 4, 6 desc, 5 limit 200""")
                .param(first)
                .query((row, i) -> new Counted(
                        row.getObject("day", LocalDate.class),
                        Outgoing.Kind.valueOf(row.getString("kind")),
                        row.getString("carrier"),
                        row.getString("state"),
                        row.getString("why"),
                        row.getInt("n")))
                .list();
    }

    /**
     * How many SMS left.
     *
     * @param lastHour within the last hour
     * @param meanHour in a mean hour of the seven days before
     */
    record Volume(long lastHour, double meanHour) {}

    Volume volume() {
        return jdbc.sql("""
                        select count(*) filter (where at > now() - interval '1 hour') as last_hour,
                               count(*) filter (where at <= now() - interval '1 hour') / 168.0 as mean_hour
                          from delivery where kind = 'SMS' and at > now() - interval '169 hours'""")
                .query((row, i) -> new Volume(row.getLong("last_hour"), row.getDouble("mean_hour")))
                .single();
    }
}
