package org.zhiye.enterprise;

import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.Logins;
import org.zhiye.ground.Caller;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Uscc;

/** Enterprises of a test's own, and their agents. */
@TestComponent
public class Firms {
    private static final long RESERVED = 50_000_000L;
    private static final String LETTERS = "昱晟昊晖晗晔晅昀昕昶晁晏晞晢晥曈曜曦曩曷";

    private final Enterprises enterprises;
    private final Activations activations;
    private final TransactionTemplate transaction;
    private final Logins logins;

    Firms(Enterprises enterprises, Activations activations, TransactionTemplate transaction, Logins logins) {
        this.enterprises = enterprises;
        this.activations = activations;
        this.transaction = transaction;
        this.logins = logins;
    }

    /** A lawful credit code that no other test uses. */
    public static Uscc uscc(String province) {
        return Uscc.make(
                province + "0000", RESERVED + ThreadLocalRandom.current().nextLong(500_000_000L));
    }

    /** A name that hardly another test uses. */
    public static String name() {
        var random = ThreadLocalRandom.current();
        var brand = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            brand.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return "上海" + brand + "建设工程有限公司";
    }

    /** An enterprise that works, in Shanghai. */
    public Enterprise add() {
        return add("31");
    }

    public Enterprise add(String province) {
        var id = inTransaction(() -> enterprises.add(name(), uscc(province), province, true, "沈南风", "上海市静安区南京西路 1 号"));
        return enterprises.find(id).orElseThrow();
    }

    /** An activation code as in a letter. */
    public String letter(EnterpriseId enterprise) {
        return inTransaction(() -> activations.issue(enterprise, java.util.UUID.randomUUID()));
    }

    /** The account of an agent who acts for the enterprise. */
    public AccountId agent(EnterpriseId enterprise) {
        return inTransaction(() -> {
            var account = logins.agent(enterprise);
            enterprises.appoint(account, enterprise, false);
            return account;
        });
    }

    /** The account of its manager. */
    public AccountId manager(EnterpriseId enterprise) {
        return inTransaction(() -> {
            var account = logins.agent(enterprise);
            enterprises.appoint(account, enterprise, true);
            return account;
        });
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                Caller.system("test").act(() -> transaction.execute(status -> work.get())));
    }
}
