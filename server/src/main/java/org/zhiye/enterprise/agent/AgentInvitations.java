package org.zhiye.enterprise.agent;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.enterprise.Activations;
import org.zhiye.enterprise.EnterpriseReason;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;

/** Codes that a manager makes for colleagues. */
@Component
class AgentInvitations {
    private static final int MOST = 20;

    private final Activations activations;
    private final Agents agents;
    private final Enterprises enterprises;
    private final Deeds deeds;

    AgentInvitations(Activations activations, Agents agents, Enterprises enterprises, Deeds deeds) {
        this.activations = activations;
        this.agents = agents;
        this.enterprises = enterprises;
        this.deeds = deeds;
    }

    /** A code for one colleague; empty if this form made one before. */
    @Transactional
    public Optional<String> invite(Caller me, EnterpriseId enterprise, DeedKey key) {
        if (!me.may(Role.ENTERPRISE_MANAGER, enterprise.toString())) {
            throw new NotThere();
        }
        enterprises.prepare(enterprise);
        var seen = deeds.begin(me.id(), key, "enterprise.invite", "", enterprise.value(), "/enterprise/home");
        if (seen.isPresent()) {
            return Optional.empty();
        }
        if (agents.invitations(enterprise) >= MOST) {
            throw new Refused(EnterpriseReason.TOO_MANY_INVITATIONS, MOST);
        }
        var code = activations.issue(
                Activations.Kind.INVITATION, enterprise, me.id().value());
        deeds.happened(new AgentDeed.Invited(enterprise, me.id()));
        return Optional.of(code);
    }
}
