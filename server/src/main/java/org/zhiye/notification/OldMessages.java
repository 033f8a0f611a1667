package org.zhiye.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.account.Leftovers;
import org.zhiye.shared.PersonId;

/** The messages of an account end with it. */
@Component
class OldMessages implements Leftovers {
    private final JdbcClient jdbc;

    OldMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void closed(PersonId person) {
        jdbc.sql("delete from inbox where account = ?").param(person.value()).update();
    }
}
