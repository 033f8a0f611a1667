package org.zhiye.account;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.policy.LegalText;
import org.zhiye.shared.AccountId;

/** What people agreed to: which text, in which version and language, with its hash, and when. Rows are never changed. */
@Component
public class Consents {
    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the deed's transaction. */
    public void add(AccountId account, Collection<LegalText> texts) {
        for (LegalText text : texts) {
            jdbc.sql(
                            "insert into consent (account, kind, version, language, hash) values (?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            account.value(),
                            text.kind().name(),
                            text.version(),
                            text.language().tag(),
                            text.hash())
                    .update();
        }
    }
}
