package org.zhiye.enterprise.agent;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Subject;

/** What happens about those who act for an enterprise; all in the enterprise's chain. */
public sealed interface AgentDeed extends Deed {
    EnterpriseId enterprise();

    @Override
    default Subject subject() {
        return Subject.of(enterprise());
    }

    /** A code opened an agent's account; a manager who invited is told. */
    record Activated(
            EnterpriseId enterprise,
            AccountId agent,
            String name,
            String by,
            @Nullable AccountId invitedBy) implements AgentDeed {
        @Override
        public String deed() {
            return "enterprise.agent_activated";
        }

        @Override
        public String object() {
            return agent.toString();
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("name", name, "by", by);
        }

        @Override
        public List<Notice> notices() {
            return invitedBy == null
                    ? List.of()
                    : List.of(new Notice(
                            invitedBy, "notice.enterprise.agent_activated", List.of(name), "/enterprise/home", false));
        }
    }

    /** The manager invited somebody. */
    record Invited(EnterpriseId enterprise, AccountId manager) implements AgentDeed {
        @Override
        public String deed() {
            return "enterprise.agent_invited";
        }

        @Override
        public String object() {
            return manager.toString();
        }
    }

    /** Somebody applied to the province to act for the enterprise. */
    record Applied(EnterpriseId enterprise, ApplicationId application, String name) implements AgentDeed {
        @Override
        public String deed() {
            return "enterprise.agent_applied";
        }

        @Override
        public String object() {
            return application.toString();
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("name", name);
        }
    }

    /** The province approved it; the code goes to the applicant's telephone. */
    record Approved(EnterpriseId enterprise, ApplicationId application, String name) implements AgentDeed {
        @Override
        public String deed() {
            return "enterprise.agent_approved";
        }

        @Override
        public String object() {
            return application.toString();
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("name", name);
        }
    }

    /** The province declined it. */
    record Declined(EnterpriseId enterprise, ApplicationId application, String name, String reason)
            implements AgentDeed {
        @Override
        public String deed() {
            return "enterprise.agent_declined";
        }

        @Override
        public String object() {
            return application.toString();
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("name", name, "reason", reason);
        }
    }
}
