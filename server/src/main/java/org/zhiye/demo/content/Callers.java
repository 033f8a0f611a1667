package org.zhiye.demo.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Grant;
import org.zhiye.person.PersonFacts;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Role;

/** The people of the demonstration as they call when they are logged in. */
@Component
class Callers {
    static final String DEVICE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36";
    private static final int HOSTS = 250;

    private final JdbcClient jdbc;
    private final Enterprises enterprises;
    private final BusinessClock clock;
    private final Map<String, Caller> known = new ConcurrentHashMap<>();

    Callers(JdbcClient jdbc, Enterprises enterprises, BusinessClock clock) {
        this.jdbc = jdbc;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    Caller officer(Role role, String username, String jurisdiction) {
        return known.computeIfAbsent(
                username, name -> caller(name, Caller.Kind.STAFF, new Grant(role, jurisdiction), "198.51.100."));
    }

    Caller agent(Agent it) {
        return known.computeIfAbsent(it.username(), name -> {
            var enterprise = enterprises.find(it.firm().uscc()).orElseThrow().id();
            return caller(
                    name,
                    Caller.Kind.ENTERPRISE,
                    new Grant(Role.ENTERPRISE_MANAGER, enterprise.toString()),
                    "203.0.113.");
        });
    }

    private Caller caller(String username, Caller.Kind kind, Grant grant, String network) {
        record Row(UUID id, UUID human, String name) {}
        var row = jdbc.sql("select id, human, name from account where username = ?")
                .param(username)
                .query((r, i) -> new Row(r.getObject(1, UUID.class), r.getObject(2, UUID.class), r.getString(3)))
                .single();
        var address = network + (1 + Math.floorMod(username.hashCode(), HOSTS));
        return new Caller(new AccountId(row.id()), kind, row.name(), row.human(), List.of(grant), address, DEVICE);
    }

    static Caller practitioner(Player it, PersonFacts facts) {
        return new Caller(
                new AccountId(facts.id().value()),
                Caller.Kind.PRACTITIONER,
                it.name(),
                facts.human(),
                List.of(new Grant(Role.PRACTITIONER, "SELF")),
                address(it),
                DEVICE);
    }

    /** Where a practitioner calls from: an address of those that documentation may use. */
    static String address(Player it) {
        return "192.0.2." + (1 + it.seed() % HOSTS);
    }

    /** Does the work in somebody's name, as if it were that moment. */
    <T> T as(Caller who, Instant moment, Function<Caller, T> work) {
        return StagedClock.at(moment.minus(clock.ahead()), () -> who.act(() -> work.apply(who)));
    }
}
