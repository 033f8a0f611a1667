package org.zhiye.account;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Grant;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Sex;
import org.zhiye.vault.Vault;

/** The table of accounts. Numbers are sealed under the account's own key and found by their keyed fingerprints. */
@Component
class AccountTable {
    static final String DOCUMENT = "account.document";
    static final String MOBILE = "account.mobile";
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final PractitionerRows practitioners;

    AccountTable(JdbcClient jdbc, Vault vault, PractitionerRows practitioners) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.practitioners = practitioners;
    }

    /** What every new account has. */
    record Fresh(
            AccountId id,
            Caller.Kind kind,
            String name,
            @Nullable String username,
            @Nullable UUID enterprise,
            IdDocument document,
            MobileNumber mobile,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            String password,
            Language language) {}

    void insert(Fresh it) {
        var document = index(it.document());
        jdbc.sql("""
                insert into account (id, kind, name, human, username, enterprise, document_type, document_country, document_index,
                                     number_index, document_sealed, birth_date, sex, mobile_index, mobile_sealed, password, language)
                values (:id, :kind, :name, :human, :username, :enterprise, :type, :country, :document,
                        :number, :sealed, :birth, :sex, :mobile, :mobileSealed, :password, :language)""")
                .param("id", it.id().value())
                .param("kind", it.kind().name())
                .param("name", it.name())
                .param("human", human(document))
                .param("username", it.username())
                .param("enterprise", it.enterprise())
                .param("type", it.document().type().name())
                .param("country", it.document().country())
                .param("document", document)
                .param("number", number(it.document().identifyingNumber()))
                .param(
                        "sealed",
                        vault.seal(
                                it.id().value(),
                                DOCUMENT,
                                it.id().value(),
                                it.document().number()))
                .param("birth", it.birthDate())
                .param("sex", it.sex() == null ? null : it.sex().name())
                .param("mobile", mobile(it.mobile()))
                .param("mobileSealed", sealedMobile(it.id(), it.mobile()))
                .param("password", it.password())
                .param("language", it.language().tag())
                .update();
    }

    void grant(AccountId account, Grant grant, byte[] mac, @Nullable AccountId by) {
        jdbc.sql("""
                insert into role_grant (account, role, jurisdiction, granted_by, mac)
                values (:account, :role, :jurisdiction, :by, :mac)""")
                .param("account", account.value())
                .param("role", grant.role().name())
                .param("jurisdiction", grant.jurisdiction())
                .param("by", by == null ? null : by.value())
                .param("mac", mac)
                .update();
    }

    Optional<Practitioner> practitioner(AccountId id) {
        return jdbc.sql("select " + PractitionerRows.COLUMNS
                        + " from account a where a.id = ? and a.kind = 'PRACTITIONER' and a.state = 'ACTIVE'")
                .param(id.value())
                .query((row, i) -> practitioners.read(row))
                .optional();
    }

    /** The practitioners' accounts with this document, the verified one first, then the newest. */
    List<AccountId> byDocument(IdDocument document) {
        return jdbc.sql("""
                select id from account where document_index = ? and kind = 'PRACTITIONER' and state = 'ACTIVE'
                 order by verified desc, created desc""")
                .param(index(document))
                .query((row, i) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How to reach and address an account. */
    record Contact(Caller.Kind kind, String name, @Nullable MobileNumber mobile, Language language) {}

    /** Also of closed accounts, so that they can be told. */
    Optional<Contact> contact(AccountId id) {
        return jdbc.sql("select kind, name, mobile_sealed, mobile_taken, language from account where id = ?")
                .param(id.value())
                .query((row, i) -> new Contact(
                        Caller.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getBoolean("mobile_taken") ? null : openMobile(id, row.getBytes("mobile_sealed")),
                        Language.parse(row.getString("language"))))
                .optional();
    }

    private @Nullable MobileNumber openMobile(AccountId id, byte @Nullable [] sealed) {
        return sealed == null ? null : new MobileNumber(vault.openText(id.value(), MOBILE, id.value(), sealed));
    }

    /** The practitioners' accounts with a document of this number, of whatever type. */
    List<AccountId> byNumber(String typed) {
        return jdbc.sql("select id from account where number_index = ? and kind = 'PRACTITIONER' and state = 'ACTIVE'")
                .param(number(IdDocument.loginNumber(typed)))
                .query((row, i) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Names as people see them. */
    Map<AccountId, String> names(Collection<AccountId> ids) {
        var names = new HashMap<AccountId, String>();
        jdbc.sql("select id, name from account where id = any(?)")
                .param(ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(new AccountId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return names;
    }

    boolean hasOwner(IdDocument document) {
        return jdbc.sql("""
                select exists (select 1 from account where document_index = ? and verified
                               and kind = 'PRACTITIONER' and state = 'ACTIVE')""").param(index(document)).query(Boolean.class).single();
    }

    /** Marks it verified and closes the unverified accounts of the same document. @return the closed ones */
    List<AccountId> verify(PersonId id) {
        return jdbc.sql("""
                with me as (update account set verified = true
                             where id = ? and kind = 'PRACTITIONER' and state = 'ACTIVE' returning id, document_index)
                update account a set state = 'SUPERSEDED', mobile_index = null from me
                 where a.document_index = me.document_index and a.kind = 'PRACTITIONER' and a.state = 'ACTIVE'
                   and not a.verified and a.id <> me.id
                returning a.id""")
                .param(id.value())
                .query((row, i) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    boolean usernameTaken(String username) {
        return jdbc.sql("select exists (select 1 from account where username = ? and state = 'ACTIVE')")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    byte[] index(IdDocument document) {
        return vault.index("document", document.canonical());
    }

    byte[] number(String loginNumber) {
        return vault.index("number", loginNumber);
    }

    byte[] mobile(MobileNumber mobile) {
        return vault.index("mobile", mobile.value());
    }

    byte[] sealedMobile(AccountId id, MobileNumber mobile) {
        return vault.seal(id.value(), MOBILE, id.value(), mobile.value());
    }

    // the same document gives the same person, whatever the account; as an id that tells nothing of the number
    private static UUID human(byte[] documentIndex) {
        var bytes = ByteBuffer.wrap(documentIndex);
        long high = (bytes.getLong() & ~0xF000L) | VERSION_8;
        long low = (bytes.getLong() & ~(VARIANT | VARIANT >>> 1)) | VARIANT;
        return new UUID(high, low);
    }
}
