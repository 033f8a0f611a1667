package org.zhiye.review;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what was told or done once; in the deed's transaction. */
@Component
public class Once {
    private final JdbcClient jdbc;

    Once(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is the first time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean first(UUID about, String what) {
        return jdbc.sql("insert into once (about, what) values (?, ?) on conflict do nothing")
                        .params(about, what)
                        .update()
                == 1;
    }
}
