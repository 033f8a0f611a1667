package org.zhiye.demo.content;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.Accounts;
import org.zhiye.account.NewAgent;
import org.zhiye.account.NewPractitioner;
import org.zhiye.account.NewStaff;
import org.zhiye.account.PasswordHash;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.Grant;
import org.zhiye.shared.Language;
import org.zhiye.shared.Role;

/** Brings the people in, by the deeds by which anybody comes in; only the password's hash is made once for all. */
@Component
class Staging {
    private final Accounts accounts;
    private final Enterprises enterprises;
    private final Deeds deeds;
    private final JdbcClient jdbc;
    private final Supplier<PasswordHash> password;

    Staging(Accounts accounts, Enterprises enterprises, Deeds deeds, JdbcClient jdbc) {
        this.accounts = accounts;
        this.enterprises = enterprises;
        this.deeds = deeds;
        this.jdbc = jdbc;
        this.password = SingletonSupplier.of(() -> accounts.hash(Cast.PASSWORD));
    }

    /** In the caller's transaction. */
    void officers(List<Officer> officers) {
        for (Officer it : officers) {
            accounts.addStaff(new NewStaff(
                    it.username(),
                    it.name(),
                    it.document(),
                    it.mobile(),
                    password.get(),
                    List.of(new Grant(it.role(), it.jurisdiction()))));
        }
    }

    /** In the caller's transaction. */
    void agents(List<Agent> agents, List<Firm> firms) {
        for (Agent it : agents) {
            var firm = firms.stream()
                    .filter(one -> one.name().equals(it.firm()))
                    .findFirst()
                    .orElseThrow();
            var enterprise = enterprises.find(firm.uscc()).orElseThrow().id();
            var account = accounts.addAgent(new NewAgent(
                    it.username(),
                    it.name(),
                    it.document(),
                    it.mobile(),
                    password.get(),
                    enterprise,
                    List.of(new Grant(Role.ENTERPRISE_MANAGER, enterprise.toString()))));
            jdbc.sql("insert into enterprise_agent (account, enterprise, manager) values (?, ?, true)")
                    .params(account.value(), enterprise.value())
                    .update();
        }
    }

    /** In the caller's transaction. */
    void practitioners(List<Player> players) {
        for (Player it : players) {
            var person = accounts.addPractitioner(new NewPractitioner(
                    it.name(),
                    it.document(),
                    it.mobile(),
                    it.id().birthDate(),
                    it.id().sex(),
                    password.get(),
                    Language.ZH_HANS));
            deeds.happened(new AccountDeed.SignedUp(person, Map.of()));
        }
    }
}
