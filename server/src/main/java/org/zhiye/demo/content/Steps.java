package org.zhiye.demo.content;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which parts of the content are there. A step is one transaction: it was done wholly, or not at all, and by one node. */
@Component
class Steps {
    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void once(String step, Runnable work) {
        // another node may be at it
        jdbc.sql("set local lock_timeout = '60s'").update();
        jdbc.sql("set local statement_timeout = '60s'").update();
        boolean mine = jdbc.sql("insert into demo_step (step) values (?) on conflict do nothing")
                        .param(step)
                        .update()
                == 1;
        if (mine) {
            work.run();
        }
    }
}
