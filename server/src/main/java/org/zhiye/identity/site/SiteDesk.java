package org.zhiye.identity.site;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.Role;

/** A supervisor publishes the province's sites, their hours and days that differ, and says how the province wants it. */
@Component
public class SiteDesk {
    private final Sites sites;
    private final Deeds deeds;

    SiteDesk(Sites sites, Deeds deeds) {
        this.sites = sites;
        this.deeds = deeds;
    }

    /** A site that the caller supervises. */
    Site seen(Caller me, SiteId id) {
        return sites.find(id)
                .filter(it -> me.may(Role.PROVINCE_SUPERVISOR, it.province()))
                .orElseThrow(NotThere::new);
    }

    /**
     * Adds a site, or changes it.
     *
     * @param before absent: it is new
     */
    @Transactional
    public void set(Caller me, DeedKey key, @Nullable Site before, Site after) {
        var form = after + "|" + after.week() + after.days();
        if (deeds.begin(
                        me.id(),
                        key,
                        "site.set",
                        form,
                        me.id().value(),
                        after.id().toString())
                .isPresent()) {
            return;
        }
        if (before == null) {
            sites.add(after);
        } else {
            sites.change(after);
        }
        deeds.happened(new SiteDeed.SiteSet(me.id(), after.id(), detail(after)));
    }

    /** A day that differs; without what differs it is as any other again. */
    @Transactional
    public Site setDay(Caller me, DeedKey key, Site before, LocalDate day, Site.@Nullable Special special) {
        var days = new TreeMap<>(before.days());
        if (special == null) {
            days.remove(day);
        } else {
            days.put(day, special);
        }
        var after = before.with(before.week(), days);
        set(me, key, before, after);
        return after;
    }

    @Transactional
    public void rule(Caller me, DeedKey key, SiteRules rules) {
        if (deeds.begin(me.id(), key, "site.rules", rules, me.id().value(), rules.province())
                .isPresent()) {
            return;
        }
        sites.rule(rules);
        deeds.happened(new SiteDeed.RulesSet(
                me.id(),
                rules.province(),
                Map.of(
                        "cancelHours", Integer.toString(rules.cancelHours()),
                        "bookDays", Integer.toString(rules.bookDays()),
                        "photo", rules.photo().name(),
                        "second", Boolean.toString(rules.second()))));
    }

    private static Map<String, String> detail(Site it) {
        var detail = new TreeMap<String, String>();
        detail.put("province", it.province());
        detail.put("name", it.name());
        detail.put("minutes", Integer.toString(it.minutes()));
        detail.put("capacity", Integer.toString(it.capacity()));
        detail.put("open", Boolean.toString(it.open()));
        it.week().forEach((weekday, hours) -> detail.put(weekday.name(), hours.toString()));
        it.days().forEach((day, special) -> detail.put(day.toString(), special.hours() + " " + special.reason()));
        return detail;
    }
}
