package org.zhiye.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.AccountId;

/** How much waits in an inbox. */
@Component
public class Inbox {
    /** More is not counted. */
    public static final int MOST = 99;

    private static final String UNREAD =
            "select count(*) from (select from inbox where account = ? and read_at is null limit ?) unread";

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many messages the account has not seen, {@link #MOST} at most (1 statement on a small index). */
    public int unread(AccountId account) {
        return jdbc.sql(UNREAD)
                .params(account.value(), MOST)
                .query(Integer.class)
                .single();
    }
}
