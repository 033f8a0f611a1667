package org.zhiye.account;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.IdDocuments;
import org.zhiye.Mobiles;
import org.zhiye.ground.Grant;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.shared.Sex;
import org.zhiye.shared.Sha256;
import org.zhiye.shared.Uuid7;

/** Makes accounts for tests and opens browsers that are logged in with them, without the pages of sign-up and log-in. */
@TestComponent
public class Logins {
    /** The password of all of them. */
    public static final String PASSWORD = "lantern-river-42";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final Sessions sessions;
    private final Browsers browsers;
    private final PasswordHash hash;

    Logins(Accounts accounts, Sessions sessions, Browsers browsers) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.browsers = browsers;
        this.hash = accounts.hash(PASSWORD);
    }

    /** A practitioner of a test, not verified. */
    public record Person(PersonId id, String name, IdDocument document, MobileNumber mobile) {
        public AccountId account() {
            return new AccountId(id.value());
        }
    }

    public Person practitioner() {
        return practitioner("林晓峰");
    }

    public Person practitioner(String name) {
        return practitioner(name, IdDocuments.fresh());
    }

    public Person practitioner(String name, IdDocument document) {
        var mobile = Mobiles.fresh();
        var id = accounts.addPractitioner(new NewPractitioner(
                name, document, mobile, LocalDate.of(1990, 1, 1), Sex.MALE, hash, Language.ZH_HANS));
        return new Person(id, name, document, mobile);
    }

    /** An officer with one role; give "*" for the whole country. */
    public AccountId officer(Role role, String jurisdiction) {
        return officer(List.of(new Grant(role, jurisdiction)));
    }

    public AccountId officer(List<Grant> grants) {
        return accounts.addStaff(new NewStaff(username(), "周敏", IdDocuments.fresh(), Mobiles.fresh(), hash, grants));
    }

    public AccountId agent(EnterpriseId enterprise) {
        return agent(enterprise, Role.ENTERPRISE_AGENT);
    }

    public AccountId agent(EnterpriseId enterprise, Role role) {
        var grant = new Grant(role, enterprise.toString());
        return accounts.addAgent(
                new NewAgent(username(), "何静", IdDocuments.fresh(), Mobiles.fresh(), hash, enterprise, List.of(grant)));
    }

    /** A user name that no other test uses. */
    public static String username() {
        return "t" + Uuid7.next().toString().substring(14).replace("-", "");
    }

    public Browser in(Person person) {
        return in(person.account());
    }

    public Browser in(PersonId person) {
        return in(new AccountId(person.value()));
    }

    /** A browser that is logged in. */
    public Browser in(AccountId account) {
        var id = new byte[32];
        RANDOM.nextBytes(id);
        if (!sessions.begin(Sha256.of(id), account, "127.0.0.1", "test")) {
            throw new AssertionError("no log-in");
        }
        return browsers.open()
                .cookie("zhiye", Base64.getUrlEncoder().withoutPadding().encodeToString(id));
    }
}
