package org.zhiye.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.account.own.OwnSession;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Grant;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Role;

/** Log-ins. The cookie holds 256 random bits, the table their fingerprint; one read per request, one write a minute at most. */
@Component
public class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration APPLICANT_IDLE = Duration.ofMinutes(30);
    private static final Duration STAFF_IDLE = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private static final String FIND = """
            select s.account, s.created, s.last_seen, now() as now, s.roles_version as session_version, s.device,
                   a.kind, a.name, a.human, a.roles_version, a.state,
                   array(select g.role || ' ' || g.jurisdiction from role_grant g where g.account = a.id order by g.role) as grants
              from session s join account a on a.id = s.account where s.id_hash = ?""";

    private final JdbcClient jdbc;
    private final RoleGrants grants;

    Sessions(JdbcClient jdbc, RoleGrants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    /**
     * A log-in that is alive.
     *
     * @param secondsLeft until it ends by itself if nothing happens
     */
    public record Alive(Caller caller, long secondsLeft) {}

    private record Row(
            AccountId account,
            Instant created,
            Instant lastSeen,
            Instant now,
            boolean changed,
            String device,
            Caller.Kind kind,
            String name,
            UUID human,
            List<Grant> grants) {}

    /** The log-in with this fingerprint, if it is alive; notes that it was used. */
    public Optional<Alive> find(byte[] idHash, String address) {
        var row =
                jdbc.sql(FIND).param(idHash).query((r, i) -> row(r)).optional().orElse(null);
        if (row == null) {
            return Optional.empty();
        }
        var idle = row.kind() == Caller.Kind.STAFF ? STAFF_IDLE : APPLICANT_IDLE;
        var quiet = Duration.between(row.lastSeen(), row.now());
        var age = Duration.between(row.created(), row.now());
        if (row.changed() || quiet.compareTo(idle) > 0 || age.compareTo(LONGEST) > 0) {
            end(idHash);
            return Optional.empty();
        }
        if (quiet.compareTo(TOUCH) > 0) {
            jdbc.sql("update session set last_seen = now() where id_hash = ?")
                    .param(idHash)
                    .update();
        }
        var left = Math.min(idle.toSeconds(), LONGEST.minus(age).toSeconds());
        return Optional.of(new Alive(
                new Caller(row.account(), row.kind(), row.name(), row.human(), row.grants(), address, row.device()),
                left));
    }

    private static Row row(ResultSet r) throws SQLException {
        var kind = Caller.Kind.valueOf(r.getString("kind"));
        return new Row(
                new AccountId(r.getObject("account", UUID.class)),
                r.getTimestamp("created").toInstant(),
                r.getTimestamp("last_seen").toInstant(),
                r.getTimestamp("now").toInstant(),
                r.getInt("session_version") != r.getInt("roles_version")
                        || !r.getString("state").equals("ACTIVE"),
                r.getString("device"),
                kind,
                r.getString("name"),
                r.getObject("human", UUID.class),
                grants(kind, (String[]) r.getArray("grants").getArray()));
    }

    private static List<Grant> grants(Caller.Kind kind, String[] rows) {
        var grants = new ArrayList<Grant>();
        for (String row : rows) {
            var space = row.indexOf(' ');
            grants.add(new Grant(Role.valueOf(row.substring(0, space)), row.substring(space + 1)));
        }
        if (kind == Caller.Kind.PRACTITIONER) {
            grants.add(new Grant(Role.PRACTITIONER, "SELF"));
        }
        return List.copyOf(grants);
    }

    /**
     * Begins a log-in; the account's grants must bear their seals.
     *
     * @return false if a grant was altered in the database: then nobody gets in with it
     */
    public boolean begin(byte[] idHash, AccountId account, String address, String device) {
        if (!grants.areSealed(account)) {
            LOG.error("a role of account {} does not bear its seal", account.value());
            return false;
        }
        jdbc.sql("""
                insert into session (id_hash, account, device, address, roles_version)
                select ?, id, ?, ?, roles_version from account where id = ?""").params(idHash, cut(device), address, account.value()).update();
        return true;
    }

    /** The account's log-ins that are alive, the one used last first. */
    public List<OwnSession> of(AccountId account) {
        return jdbc.sql("""
                select s.id_hash, s.device, s.address, s.created, s.last_seen
                  from session s join account a on a.id = s.account
                 where s.account = :account and s.roles_version = a.roles_version
                   and s.created > now() - cast(:longest as interval)
                   and s.last_seen > now() - cast(case when a.kind = 'STAFF' then :staff else :applicant end as interval)
                 order by s.last_seen desc, s.created desc limit 100""")
                .param("account", account.value())
                .param("longest", LONGEST.toString())
                .param("staff", STAFF_IDLE.toString())
                .param("applicant", APPLICANT_IDLE.toString())
                .query((r, i) -> new OwnSession(
                        r.getBytes("id_hash"),
                        r.getString("device"),
                        r.getString("address"),
                        r.getTimestamp("created").toInstant(),
                        r.getTimestamp("last_seen").toInstant()))
                .list();
    }

    /** Whether the log-in with this fingerprint is alive; does not count as using it. */
    public boolean isAlive(byte[] idHash) {
        return jdbc.sql("""
                select exists (select 1 from session s join account a on a.id = s.account
                 where s.id_hash = :id and s.roles_version = a.roles_version and a.state = 'ACTIVE'
                   and s.created > now() - cast(:longest as interval)
                   and s.last_seen > now() - cast(:idle as interval))""")
                .param("id", idHash)
                .param("longest", LONGEST.toString())
                .param("idle", APPLICANT_IDLE.toString())
                .query(Boolean.class)
                .single();
    }

    /** Ends one log-in. */
    public void end(byte[] idHash) {
        jdbc.sql("delete from session where id_hash = ?").param(idHash).update();
    }

    /** Ends all log-ins of an account, but the one kept. */
    public void endAll(AccountId account, byte @Nullable [] kept) {
        jdbc.sql("delete from session where account = ? and id_hash <> ?")
                .params(account.value(), kept == null ? new byte[0] : kept)
                .update();
    }

    private static String cut(String device) {
        return device.length() > 120 ? device.substring(0, 120) : device;
    }
}
