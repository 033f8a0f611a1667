package org.zhiye.identity.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.GroundReason;
import org.zhiye.shared.Refused;

/** The tables of sites, their hours, and the provinces' rules. */
@Component
public class Sites {
    private static final String SELECT =
            "select id, province, name, address, phone, bring, slot_minutes, capacity, open, version from verification_site ";

    private final JdbcClient jdbc;

    Sites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused if the province has one of this name */
    void add(Site it) {
        try {
            jdbc.sql("""
                            insert into verification_site (id, province, name, address, phone, bring, slot_minutes, capacity, open)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            it.id().value(),
                            it.province(),
                            it.name(),
                            it.address(),
                            it.phone(),
                            it.bring(),
                            it.minutes(),
                            it.capacity(),
                            it.open())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(SiteReason.SITE_NAME_TAKEN);
        }
        hours(it);
    }

    /** @throws Refused if somebody changed it meanwhile, or the province has another one of this name */
    void change(Site it) {
        try {
            int stored = jdbc.sql("""
                            update verification_site
                               set name = ?, address = ?, phone = ?, bring = ?, slot_minutes = ?, capacity = ?, open = ?, version = version + 1
                             where id = ? and version = ?""")
                    .params(
                            it.name(),
                            it.address(),
                            it.phone(),
                            it.bring(),
                            it.minutes(),
                            it.capacity(),
                            it.open(),
                            it.id().value(),
                            it.version())
                    .update();
            if (stored == 0) {
                throw new Refused(GroundReason.CHANGED_MEANWHILE);
            }
        } catch (DuplicateKeyException e) {
            throw new Refused(SiteReason.SITE_NAME_TAKEN);
        }
        jdbc.sql("delete from site_hours where site = ?").param(it.id().value()).update();
        jdbc.sql("delete from site_day where site = ?").param(it.id().value()).update();
        hours(it);
    }

    private void hours(Site it) {
        it.week().forEach((weekday, hours) -> insert(it.id(), weekday.getValue(), null, hours));
        it.days().forEach((day, special) -> {
            jdbc.sql("insert into site_day (site, day, reason) values (?, ?, ?)")
                    .params(it.id().value(), day, special.reason())
                    .update();
            insert(it.id(), null, day, special.hours());
        });
    }

    private void insert(SiteId site, @Nullable Integer weekday, @Nullable LocalDate day, Hours hours) {
        for (Hours.Span span : hours.spans()) {
            jdbc.sql("""
                            insert into site_hours (site, weekday, day, opens, closes)
                            values (:site, :weekday::integer, :day::date, :opens, :closes)""")
                    .param("site", site.value())
                    .param("weekday", weekday)
                    .param("day", day)
                    .param("opens", span.from())
                    .param("closes", span.to())
                    .update();
        }
    }

    public Optional<Site> find(SiteId id) {
        return read("where id = ?", id.value()).stream().findFirst();
    }

    /** In a booking's transaction: the site is not changed meanwhile. */
    Optional<Site> hold(SiteId id) {
        return read("where id = ? for share", id.value()).stream().findFirst();
    }

    /** A province's, by name; also the closed ones. */
    public List<Site> of(String province) {
        return read("where province = ? order by name", province);
    }

    /** All that take bookings, by province and name. */
    public List<Site> open() {
        return read("where open order by province, name");
    }

    private List<Site> read(String which, Object... parameters) {
        record Row(UUID id, Site bare) {}
        var rows = jdbc.sql(SELECT + which)
                .params(parameters)
                .query((row, i) -> new Row(row.getObject("id", UUID.class), site(row)))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(Row::id).toList();
        var week = new HashMap<UUID, Map<DayOfWeek, List<Hours.Span>>>();
        var days = new HashMap<UUID, Map<LocalDate, List<Hours.Span>>>();
        hours(ids, week, days);
        var reasons = reasons(ids);
        return rows.stream()
                .map(row -> complete(
                        row.bare(),
                        week.getOrDefault(row.id(), Map.of()),
                        days.getOrDefault(row.id(), Map.of()),
                        reasons.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private void hours(
            Collection<UUID> sites,
            Map<UUID, Map<DayOfWeek, List<Hours.Span>>> week,
            Map<UUID, Map<LocalDate, List<Hours.Span>>> days) {
        jdbc.sql("select site, weekday, day, opens, closes from site_hours where site = any(?)")
                .param(sites.toArray(UUID[]::new))
                .query(row -> {
                    var site = row.getObject("site", UUID.class);
                    var span = new Hours.Span(
                            row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class));
                    var day = row.getObject("day", LocalDate.class);
                    var spans = day == null
                            ? week.computeIfAbsent(site, id -> new HashMap<>())
                                    .computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), it -> new ArrayList<>())
                            : days.computeIfAbsent(site, id -> new HashMap<>())
                                    .computeIfAbsent(day, it -> new ArrayList<>());
                    spans.add(span);
                });
    }

    private Map<UUID, Map<LocalDate, String>> reasons(Collection<UUID> sites) {
        var reasons = new HashMap<UUID, Map<LocalDate, String>>();
        jdbc.sql("select site, day, reason from site_day where site = any(?)")
                .param(sites.toArray(UUID[]::new))
                .query(row -> {
                    reasons.computeIfAbsent(row.getObject("site", UUID.class), id -> new HashMap<>())
                            .put(row.getObject("day", LocalDate.class), row.getString("reason"));
                });
        return reasons;
    }

    private static Site complete(
            Site bare,
            Map<DayOfWeek, List<Hours.Span>> week,
            Map<LocalDate, List<Hours.Span>> days,
            Map<LocalDate, String> reasons) {
        var weekly = new HashMap<DayOfWeek, Hours>();
        week.forEach((weekday, spans) -> weekly.put(weekday, new Hours(spans)));
        var special = new HashMap<LocalDate, Site.Special>();
        reasons.forEach((day, reason) ->
                special.put(day, new Site.Special(new Hours(days.getOrDefault(day, List.of())), reason)));
        return bare.with(weekly, special);
    }

    private static Site site(ResultSet row) throws SQLException {
        return new Site(
                new SiteId(row.getObject("id", UUID.class)),
                row.getString("province"),
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("bring"),
                row.getInt("slot_minutes"),
                row.getInt("capacity"),
                row.getBoolean("open"),
                row.getInt("version"),
                Map.of(),
                Map.of());
    }

    /** How a province wants it. */
    public SiteRules rules(String province) {
        return jdbc.sql("select cancel_hours, book_days, photo, second, version from site_rules where province = ?")
                .param(province)
                .query((row, i) -> new SiteRules(
                        province,
                        row.getInt("cancel_hours"),
                        row.getInt("book_days"),
                        SiteRules.Photo.valueOf(row.getString("photo")),
                        row.getBoolean("second"),
                        row.getInt("version")))
                .optional()
                .orElseGet(() -> SiteRules.of(province));
    }

    /** @throws Refused if somebody changed them meanwhile */
    void rule(SiteRules it) {
        int stored = jdbc.sql("""
                        insert into site_rules (province, cancel_hours, book_days, photo, second) values (:province, :cancel, :days, :photo, :second)
                        on conflict (province) do update
                           set cancel_hours = excluded.cancel_hours, book_days = excluded.book_days, photo = excluded.photo,
                               second = excluded.second, version = site_rules.version + 1
                         where site_rules.version = :version""")
                .param("province", it.province())
                .param("cancel", it.cancelHours())
                .param("days", it.bookDays())
                .param("photo", it.photo().name())
                .param("second", it.second())
                .param("version", it.version())
                .update();
        if (stored == 0) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
    }
}
