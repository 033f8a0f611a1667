package org.zhiye.identity.site;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.Logins;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.identity.Counter;
import org.zhiye.person.Applicants;
import org.zhiye.shared.PersonId;

/** Sites of tests, and people who come to them. */
@TestComponent
public class Counters {
    private final Sites sites;
    private final Counter counter;
    private final Logins logins;
    private final Applicants applicants;
    private final TransactionTemplate transaction;

    Counters(Sites sites, Counter counter, Logins logins, Applicants applicants, TransactionTemplate transaction) {
        this.sites = sites;
        this.counter = counter;
        this.logins = logins;
        this.applicants = applicants;
        this.transaction = transaction;
    }

    /** Open on weekdays, in slots of half an hour. */
    public SiteId add(String province, String name, int capacity) {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (int weekday = 1; weekday <= 5; weekday++) {
            week.put(DayOfWeek.of(weekday), Hours.read("09:00-12:00, 13:30-17:00"));
        }
        var site = new Site(
                SiteId.next(), province, name, "人民路 1 号", "0431-12345678", "", 30, capacity, true, 0, week, Map.of());
        transaction.executeWithoutResult(status -> sites.add(site));
        return site.id();
    }

    public void rule(String province, SiteRules.Photo photo, boolean second) {
        transaction.executeWithoutResult(status -> {
            var before = sites.rules(province);
            sites.rule(new SiteRules(province, 2, 14, photo, second, before.version()));
        });
    }

    /** Somebody with all attachments and a slip of the province. */
    public Logins.Person waiting(String province) {
        var person = logins.practitioner();
        applicants.attach(person.id());
        slip(person.id(), province);
        return person;
    }

    public void slip(PersonId person, String province) {
        Caller.system("test").act(() -> counter.take(person, DeedKey.fresh(), province));
    }
}
