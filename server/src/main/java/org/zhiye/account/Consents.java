package org.zhiye.account;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.policy.LegalText;
import org.zhiye.policy.TextKind;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;

/** What people agreed to: which text, in which version and language, with its hash, and when. Rows are never changed. */
@Component
public class Consents {
    private final JdbcClient jdbc;
    private final ObjectProvider<ConsentSource> sources;

    Consents(JdbcClient jdbc, ObjectProvider<ConsentSource> sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    /** What this account agreed to (1 statement), and what was agreed to elsewhere; the newest first. */
    public List<ConsentSource.Given> of(PersonId person) {
        var own = jdbc.sql("select kind, version, language, hash, at from consent where account = ?")
                .param(person.value())
                .query((row, i) -> new ConsentSource.Given(
                        TextKind.valueOf(row.getString("kind")),
                        row.getString("version"),
                        Language.parse(row.getString("language")),
                        row.getString("hash"),
                        row.getTimestamp("at").toInstant(),
                        ""))
                .list();
        return Stream.concat(own.stream(), sources.stream().flatMap(it -> it.consentsOf(person).stream()))
                .sorted(Comparator.comparing(ConsentSource.Given::at)
                        .reversed()
                        .thenComparing(ConsentSource.Given::kind))
                .toList();
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
