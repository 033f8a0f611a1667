package org.zhiye.filing.draft;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.account.Leftovers;
import org.zhiye.shared.PersonId;

/** The drafts of an account end with it. */
@Component
class OldDrafts implements Leftovers {
    private final JdbcClient jdbc;

    OldDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void closed(PersonId person) {
        jdbc.sql("delete from filing_draft where person = ?")
                .param(person.value())
                .update();
    }
}
