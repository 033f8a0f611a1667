package org.zhiye.account;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Sex;
import org.zhiye.vault.Vault;

/** The table of accounts. Numbers are sealed under the account's own key and found by their keyed fingerprints. */
@Component
public class AccountTable {
    public static final String DOCUMENT = "account.document";
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

    public Optional<Practitioner> practitioner(AccountId id) {
        return jdbc.sql("select " + PractitionerRows.COLUMNS
                        + " from account a where a.id = ? and a.kind = 'PRACTITIONER' and a.state = 'ACTIVE'")
                .param(id.value())
                .query((row, i) -> practitioners.read(row))
                .optional();
    }

    /** The practitioners' accounts with this document, the verified one first, then the newest. */
    public List<AccountId> byDocument(IdDocument document) {
        return jdbc.sql("""
                select id from account where document_index = ? and kind = 'PRACTITIONER' and state = 'ACTIVE'
                 order by verified desc, created desc""")
                .param(index(document))
                .query((row, i) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How to reach and address an account. */
    public record Contact(
            Caller.Kind kind,
            String username,
            String name,
            @Nullable MobileNumber mobile,
            Language language) {}

    /** Also of closed accounts, so that they can be told. */
    public Optional<Contact> contact(AccountId id) {
        return jdbc.sql(
                        "select kind, coalesce(username, '') as username, name, mobile_sealed, mobile_taken, language from account where id = ?")
                .param(id.value())
                .query((row, i) -> new Contact(
                        Caller.Kind.valueOf(row.getString("kind")),
                        row.getString("username"),
                        row.getString("name"),
                        row.getBoolean("mobile_taken") ? null : openMobile(id, row.getBytes("mobile_sealed")),
                        Language.parse(row.getString("language"))))
                .optional();
    }

    private @Nullable MobileNumber openMobile(AccountId id, byte @Nullable [] sealed) {
        return sealed == null ? null : new MobileNumber(vault.openText(id.value(), MOBILE, id.value(), sealed));
    }

    /** The live officers who hold one of the roles in a place, or everywhere. */
    List<AccountId> officers(String place, List<String> roles) {
        return jdbc.sql("""
                        select distinct a.id from role_grant g join account a on a.id = g.account
                         where g.role = any(?) and string_to_array(g.jurisdiction, ',') && array[?, '*']::text[] and a.state = 'ACTIVE'
                         order by a.id limit 50""")
                .params(roles.toArray(String[]::new), place)
                .query((row, i) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
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
                update account a set state = 'SUPERSEDED', closed_at = now(), mobile_index = null from me
                 where a.document_index = me.document_index and a.kind = 'PRACTITIONER' and a.state = 'ACTIVE'
                   and not a.verified and a.id <> me.id
                returning a.id""")
                .param(id.value())
                .query((row, i) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    private static final String CANDIDATE = """
            select id, kind, name, human, document_type, document_country, mobile_taken, devices_since, now() as now,
                   coalesce(reset_due <= now(), false) as due, reset_due is not null as pending,
                   case when reset_due <= now() then reset_password else password end as password
              from account where state = 'ACTIVE'""";

    /** The accounts that somebody who logs in with this number may mean; more than five nobody needs. */
    public List<Candidate> candidates(String loginNumber) {
        return jdbc.sql(CANDIDATE + """
                 and kind = 'PRACTITIONER' and number_index = ? order by verified desc, created desc limit 5""")
                .param(number(loginNumber))
                .query((row, i) -> candidate(row))
                .list();
    }

    public List<Candidate> byUsername(Caller.Kind kind, String username) {
        return jdbc.sql(CANDIDATE + " and kind = ? and username = ?")
                .params(kind.name(), username)
                .query((row, i) -> candidate(row))
                .list();
    }

    public Optional<Candidate> candidate(AccountId id) {
        return jdbc.sql(CANDIDATE + " and id = ?")
                .param(id.value())
                .query((row, i) -> candidate(row))
                .optional();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                new AccountId(row.getObject("id", UUID.class)),
                Caller.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("human", UUID.class),
                row.getString("document_type"),
                row.getString("document_country"),
                row.getString("password"),
                row.getBoolean("due"),
                row.getBoolean("pending"),
                row.getBoolean("mobile_taken"),
                row.getTimestamp("devices_since").toInstant(),
                row.getTimestamp("now").toInstant());
    }

    /** A password that was reset has taken effect: it takes the old one's place. */
    public void takeReset(AccountId id) {
        jdbc.sql("""
                update account set password = reset_password, password_at = reset_due, reset_password = null, reset_due = null
                 where id = ? and reset_due <= now()""").param(id.value()).update();
    }

    public void cancelReset(AccountId id) {
        jdbc.sql("update account set reset_password = null, reset_due = null where id = ?")
                .param(id.value())
                .update();
    }

    /** Sets a password; devices known before are forgotten, and what matters is guarded for a while. */
    public void reset(AccountId id, PasswordHash password, Duration guard) {
        jdbc.sql("""
                update account set password = :password, password_at = now(), reset_password = null, reset_due = null,
                       devices_since = now(), guarded_until = now() + cast(:guard as interval) where id = :id""")
                .param("password", password.value())
                .param("guard", guard.toString())
                .param("id", id.value())
                .update();
    }

    /** Sets a password that takes effect later. */
    public void resetLater(AccountId id, PasswordHash password, Duration delay, Duration guard) {
        jdbc.sql("""
                update account set reset_password = :password, reset_due = now() + cast(:delay as interval),
                       guarded_until = now() + cast(:delay as interval) + cast(:guard as interval) where id = :id""")
                .param("password", password.value())
                .param("delay", delay.toString())
                .param("guard", guard.toString())
                .param("id", id.value())
                .update();
    }

    public void password(AccountId id, PasswordHash password) {
        jdbc.sql("""
                update account set password = ?, password_at = now(), reset_password = null, reset_due = null, devices_since = now()
                 where id = ?""").params(password.value(), id.value()).update();
    }

    /** Takes the number from whoever holds it; that account has to confirm another one. @return who held it */
    public List<AccountId> releaseMobile(MobileNumber mobile, AccountId but) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(ByteBuffer.wrap(mobile(mobile)).getLong())
                .query((row, i) -> true)
                .list();
        return jdbc.sql("""
                update account set mobile_index = null, mobile_taken = true
                 where mobile_index = ? and kind = 'PRACTITIONER' and state = 'ACTIVE' and id <> ? returning id""")
                .params(mobile(mobile), but.value())
                .query((row, i) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    public void mobile(AccountId id, MobileNumber mobile, @Nullable Duration guard) {
        jdbc.sql("""
                update account set mobile_index = :index, mobile_sealed = :sealed, mobile_taken = false,
                       guarded_until = greatest(guarded_until, now() + cast(:guard as interval)) where id = :id""")
                .param("index", mobile(mobile))
                .param("sealed", sealedMobile(id, mobile))
                .param("guard", guard == null ? null : guard.toString())
                .param("id", id.value())
                .update();
    }

    public Optional<Instant> guardedUntil(AccountId id) {
        return jdbc.sql("select guarded_until from account where id = ? and guarded_until > now()")
                .param(id.value())
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    public boolean usernameTaken(String username) {
        return jdbc.sql("select exists (select 1 from account where username = ? and state = 'ACTIVE')")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    public byte[] index(IdDocument document) {
        return vault.index("document", document.canonical());
    }

    public byte[] number(String loginNumber) {
        return vault.index("number", loginNumber);
    }

    public byte[] mobile(MobileNumber mobile) {
        return vault.index("mobile", mobile.value());
    }

    byte[] sealedMobile(AccountId id, MobileNumber mobile) {
        return vault.seal(id.value(), MOBILE, id.value(), mobile.value());
    }

    // the same document gives the same person, whatever the account; as an id that tells nothing of the number
    public static UUID human(byte[] documentIndex) {
        var bytes = ByteBuffer.wrap(documentIndex);
        long high = (bytes.getLong() & ~0xF000L) | VERSION_8;
        long low = (bytes.getLong() & ~(VARIANT | VARIANT >>> 1)) | VARIANT;
        return new UUID(high, low);
    }
}
