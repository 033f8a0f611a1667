package org.zhiye.person;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.account.Leftovers;
import org.zhiye.document.Documents;
import org.zhiye.outbox.MailAddresses;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;

/** What somebody gave of themself ends with the account: profile, pictures, papers. What a case refers to is kept with the case. */
@Component
class Belongings implements Leftovers {
    private static final String EMPTIED = """
            with a as (delete from attachment where person = :person returning document),
                 p as (delete from paper_page where person = :person returning document),
                 f as (delete from photo_refusal where person = :person),
                 w as (delete from profile where person = :person)
            select document from a union select document from p""";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final MailAddresses addresses;

    Belongings(JdbcClient jdbc, Documents documents, MailAddresses addresses) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.addresses = addresses;
    }

    @Override
    public void closed(PersonId person) {
        addresses.forget(new AccountId(person.value()));
        jdbc.sql(EMPTIED)
                .param("person", person.value())
                .query((row, i) -> new DocumentId(row.getObject(1, UUID.class)))
                .list()
                .forEach(document -> documents.release(document, person.value()));
    }

    @Override
    public void forgotten(PersonId person) {
        documents.eraseAll(person.value());
    }
}
