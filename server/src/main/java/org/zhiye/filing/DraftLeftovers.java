package org.zhiye.filing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.Leftovers;
import org.zhiye.shared.PersonId;

/** A closed account leaves no drafts. */
@Component
class DraftLeftovers implements Leftovers {
    private final JdbcClient jdbc;

    DraftLeftovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void closed(PersonId person) {
        jdbc.sql("delete from filing_draft where person = ?")
                .param(person.value())
                .update();
    }
}
