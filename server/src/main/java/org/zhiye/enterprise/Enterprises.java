package org.zhiye.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Uscc;

/** The directory of enterprises. */
@Component
public class Enterprises {
    private static final String COLUMNS =
            "select id, name, uscc, province, state, qualified, legal_representative, address from enterprise";

    private final JdbcClient jdbc;
    private final Directory directory;

    Enterprises(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
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
