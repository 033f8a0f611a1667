package org.zhiye.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The messages in the inboxes. */
@Component
class Notices {
    private static final String COLUMN = "inbox.arguments";
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final String INSERT = "insert into inbox (id, account, key, arguments, link, at) values ";
    private static final String VALUES = "(?, ?, ?, ?, ?, ?)";

    private static final String READ = """
            with shown as (
                select id, key, arguments, link, at, read_at from inbox
                 where account = :account and (:before::uuid is null or id < :before::uuid)
                 order by id desc limit :limit),
            seen as (
                update inbox n set read_at = now() from (select id from shown order by id desc limit :limit - 1) s
                 where n.id = s.id and n.read_at is null)
            select id, key, arguments, link, at, read_at from shown order by id desc""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Day day;

    Notices(JdbcClient jdbc, Vault vault, Day day) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.day = day;
    }

    /** A message as it lies in the inbox. */
    record Stored(UUID id, String key, List<String> arguments, String link, OffsetDateTime at, boolean unread) {}

    /** Adds them all with one statement; an account whose key was destroyed is told nothing more. */
    void add(List<Notice> notices) {
        var told = notices.stream().filter(n -> vault.knows(n.to().value())).toList();
        if (told.isEmpty()) {
            return;
        }
        var at = day.now().atOffset(ZoneOffset.UTC);
        var values = new ArrayList<Object>();
        for (Notice notice : told) {
            var id = Uuid7.next();
            var account = notice.to().value();
            var arguments = vault.seal(account, COLUMN, id, JSON.writeValueAsBytes(notice.arguments()));
            Collections.addAll(values, id, account, notice.key(), arguments, notice.link(), at);
        }
        jdbc.sql(INSERT + String.join(", ", Collections.nCopies(told.size(), VALUES)))
                .params(values)
                .update();
    }

    /**
     * A part of an account's inbox, newest first; what is shown is read from now on (1 statement).
     *
     * @param limit how many rows come back; all but the last of a full part are shown
     */
    List<Stored> read(AccountId account, @Nullable UUID before, int limit) {
        return jdbc.sql(READ)
                .param("account", account.value())
                .param("before", before)
                .param("limit", limit)
                .query((row, i) -> stored(account, row))
                .list();
    }

    /** As the other, but what is looked at stays unread. */
    List<Stored> look(AccountId account, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        select id, key, arguments, link, at, read_at from inbox
                         where account = :account and (:before::uuid is null or id < :before::uuid) order by id desc limit :limit""")
                .param("account", account.value())
                .param("before", before)
                .param("limit", limit)
                .query((row, i) -> stored(account, row))
                .list();
    }

    private Stored stored(AccountId account, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var arguments = vault.open(account.value(), COLUMN, id, row.getBytes("arguments"));
        return new Stored(
                id,
                row.getString("key"),
                JSON.readValue(arguments, WORDS),
                row.getString("link"),
                row.getObject("at", OffsetDateTime.class),
                row.getObject("read_at") == null);
    }
}
