package org.zhiye.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.Deeds;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Uscc;
import org.zhiye.vault.Vault;

/** The directory of enterprises. */
@Component
public class Enterprises {
    private static final String COLUMNS =
            "select id, name, uscc, province, state, qualified, legal_representative, address from enterprise";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Deeds deeds;
    private final Vault vault;

    Enterprises(JdbcClient jdbc, Directory directory, Deeds deeds, Vault vault) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.deeds = deeds;
        this.vault = vault;
    }

    /** Those whose end ends the registrations of whom they employ: bankrupt, licence or qualification revoked. */
    public List<Enterprise> gone() {
        return jdbc.sql(COLUMNS
                        + " where state in ('BANKRUPT', 'LICENCE_REVOKED', 'QUALIFICATION_REVOKED') order by id")
                .query(Enterprises::row)
                .list();
    }

    public Optional<Enterprise> find(EnterpriseId id) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(id.value())
                .query(Enterprises::row)
                .optional();
    }

    public Optional<Enterprise> find(Uscc uscc) {
        return jdbc.sql(COLUMNS + " where uscc = ?")
                .param(uscc.value())
                .query(Enterprises::row)
                .optional();
    }

    /**
     * Enterprises that fit what was typed, the likeliest first: any characters of the name (simplified or traditional), the initials
     * of its pinyin, or the beginning of its credit code.
     */
    public List<Suggestion> suggest(String typed, int limit) {
        return directory.suggest(typed, limit);
    }

    /** Whether somebody acts for it, so that it can be asked by message instead of by letter. */
    public boolean hasAgent(EnterpriseId id) {
        return jdbc.sql("select exists (select from enterprise_agent where enterprise = ? and until is null)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * An account that was made for an agent acts for the enterprise from now on; in the deed's transaction. There is one manager at a
     * time, which the database guards.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appoint(AccountId agent, EnterpriseId enterprise, boolean manager) {
        jdbc.sql("insert into enterprise_agent (account, enterprise, manager) values (?, ?, ?)")
                .params(agent.value(), enterprise.value(), manager)
                .update();
    }

    /** Who acts for it now, to be told of something (1 statement). */
    public List<AccountId> agents(EnterpriseId id) {
        return jdbc.sql("select account from enterprise_agent where enterprise = ? and until is null order by account")
                .param(id.value())
                .query((row, i) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The enterprise that this agent acts for. */
    public Optional<EnterpriseId> of(AccountId agent) {
        return jdbc.sql("select enterprise from enterprise_agent where account = ? and until is null")
                .param(agent.value())
                .query((row, i) -> new EnterpriseId(row.getObject(1, UUID.class)))
                .optional();
    }

    /**
     * Enters an enterprise that works; in the deed's transaction.
     *
     * @throws Refused if its credit code is in the directory already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public EnterpriseId add(
            String name, Uscc uscc, String province, boolean qualified, String legalRepresentative, String address) {
        var id = EnterpriseId.next();
        var key = SearchKey.of(name);
        int added = jdbc.sql("""
                        insert into enterprise (id, name, uscc, province, qualified, legal_representative, address,
                                                folded, initials, grams)
                        values (:id, :name, :uscc, :province, :qualified, :representative, :address, :folded, :initials, :grams)
                        on conflict do nothing""")
                .param("id", id.value())
                .param("name", name)
                .param("uscc", uscc.value())
                .param("province", province)
                .param("qualified", qualified)
                .param("representative", legalRepresentative)
                .param("address", address)
                .param("folded", key.folded())
                .param("initials", key.initials())
                .param("grams", key.grams().toArray(String[]::new))
                .update();
        if (added == 0) {
            throw new Refused(EnterpriseReason.ENTERPRISE_KNOWN);
        }
        prepare(id);
        return id;
    }

    /** Makes its chain and its key, if they are not there yet: imports leave that to the first deed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(EnterpriseId id) {
        deeds.open(id.value());
        vault.enrol(id.value());
    }

    private static Enterprise row(ResultSet row, int number) throws SQLException {
        return new Enterprise(
                new EnterpriseId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new Uscc(row.getString("uscc")),
                row.getString("province"),
                Enterprise.State.valueOf(row.getString("state")),
                row.getBoolean("qualified"),
                row.getString("legal_representative"),
                row.getString("address"));
    }
}
