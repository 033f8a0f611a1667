package org.zhiye.account.particulars;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.account.AccountReason;
import org.zhiye.account.AccountTable;
import org.zhiye.account.FormerIdentity;
import org.zhiye.account.Practitioner;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Sex;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Vault;

/** Name and document of practitioners' accounts as they change, and what they were before. */
@Component
public class IdentityTable {
    private static final String FORMER = "former_identity.sealed";
    private static final char BETWEEN = '\u001f';

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AccountTable accounts;

    IdentityTable(JdbcClient jdbc, Vault vault, AccountTable accounts) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.accounts = accounts;
    }

    /** Who holds the document beyond doubt: a verified account, or one with the same number of a telephone. */
    public Optional<AccountId> holder(IdDocument document, MobileNumber mobile, @Nullable AccountId but) {
        return jdbc.sql("""
                select id from account where document_index = :document and kind = 'PRACTITIONER' and state = 'ACTIVE'
                   and (verified or mobile_index = :mobile) and id is distinct from :but
                 order by verified desc limit 1""")
                .param("document", accounts.index(document))
                .param("mobile", accounts.mobile(mobile))
                .param("but", but == null ? null : but.value(), Types.OTHER)
                .query((row, i) -> new AccountId(row.getObject(1, UUID.class)))
                .optional();
    }

    /**
     * Writes another name and document; birth date and sex are the document's where it carries them.
     *
     * @param human whether it is also another human being's document; else the person stays the same to all other accounts
     * @throws Refused if a verified account has the document at this moment
     */
    void change(Practitioner before, String name, IdDocument document, LocalDate birth, Sex sex, boolean human) {
        var id = before.id().value();
        var index = accounts.index(document);
        try {
            jdbc.sql("""
                            update account set name = :name, document_type = :type, document_country = :country,
                                   document_index = :document, number_index = :number, document_sealed = :sealed,
                                   birth_date = :birth, sex = :sex, human = coalesce(:human, human)
                             where id = :id""")
                    .param("name", name)
                    .param("type", document.type().name())
                    .param("country", document.country())
                    .param("document", index)
                    .param("number", accounts.number(document.identifyingNumber()))
                    .param("sealed", vault.seal(id, AccountTable.DOCUMENT, id, document.number()))
                    .param("birth", birth)
                    .param("sex", sex.name())
                    .param("human", human ? AccountTable.human(index) : null, Types.OTHER)
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(AccountReason.NUMBER_HAS_ACCOUNT);
        }
    }

    /** Keeps what the account's name and document are now, before they change. */
    void remember(Practitioner now) {
        var id = Uuid7.next();
        var person = now.id().value();
        jdbc.sql("""
                        insert into former_identity (id, person, document_type, document_country, document_index, number_index, sealed)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        person,
                        now.document().type().name(),
                        now.document().country(),
                        accounts.index(now.document()),
                        accounts.number(now.document().identifyingNumber()),
                        vault.seal(
                                person,
                                FORMER,
                                id,
                                now.name() + BETWEEN + now.document().number()))
                .update();
    }

    /** What the person was called and which document it was, before a case changed it; the newest first. */
    public List<FormerIdentity> before(PersonId person) {
        return jdbc.sql("""
                        select id, document_type, document_country, sealed, until from former_identity
                         where person = ? order by until desc, id desc""")
                .param(person.value())
                .query((row, i) -> {
                    var sealed = vault.openText(
                            person.value(), FORMER, row.getObject("id", UUID.class), row.getBytes("sealed"));
                    int at = sealed.indexOf(BETWEEN);
                    var type = IdDocumentType.valueOf(row.getString("document_type"));
                    return new FormerIdentity(
                            sealed.substring(0, at),
                            new IdDocument(type, row.getString("document_country"), sealed.substring(at + 1)),
                            row.getTimestamp("until").toInstant());
                })
                .list();
    }

    /** Whose number this was before a case changed it; more than five nobody needs. */
    public List<AccountId> formerHolders(String loginNumber) {
        return jdbc.sql("""
                        select distinct f.person from former_identity f join account a on a.id = f.person
                         where f.number_index = ? and a.state = 'ACTIVE' and a.number_index <> f.number_index limit 5""")
                .param(accounts.number(loginNumber))
                .query((row, i) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }
}
