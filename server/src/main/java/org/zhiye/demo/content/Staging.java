package org.zhiye.demo.content;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.account.NewAgent;
import org.zhiye.account.NewStaff;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Grant;
import org.zhiye.shared.Role;

/** Gives officers and agents their accounts. */
@Component
class Staging {
    private final Accounts accounts;
    private final Enterprises enterprises;
    private final Password password;

    Staging(Accounts accounts, Enterprises enterprises, Password password) {
        this.accounts = accounts;
        this.enterprises = enterprises;
        this.password = password;
    }

    /** In the caller's transaction. */
    void officers(List<Officer> officers) {
        for (Officer it : officers) {
            accounts.addStaff(new NewStaff(
                    it.username(),
                    it.name(),
                    it.document(),
                    it.mobile(),
                    password.hash(),
                    List.of(new Grant(it.role(), it.jurisdiction()))));
        }
    }

    /** In the caller's transaction. */
    void agents(List<Agent> agents) {
        for (Agent it : agents) {
            var enterprise = enterprises.find(it.firm().uscc()).orElseThrow().id();
            enterprises.prepare(enterprise);
            var account = accounts.addAgent(new NewAgent(
                    it.username(),
                    it.name(),
                    it.document(),
                    it.mobile(),
                    password.hash(),
                    enterprise,
                    List.of(new Grant(Role.ENTERPRISE_MANAGER, enterprise.toString()))));
            enterprises.appoint(account, enterprise, true);
        }
    }
}
