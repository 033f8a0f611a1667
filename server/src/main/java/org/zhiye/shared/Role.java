package org.zhiye.shared;

/** What somebody may act as; each staff role is held within a jurisdiction. */
public enum Role {
    PRACTITIONER(Jurisdiction.SELF),
    ENTERPRISE_AGENT(Jurisdiction.ENTERPRISE),
    ENTERPRISE_MANAGER(Jurisdiction.ENTERPRISE),
    DESK_OFFICER(Jurisdiction.PROVINCE),
    PROVINCE_ACCEPTOR(Jurisdiction.PROVINCE),
    PROVINCE_REVIEWER(Jurisdiction.PROVINCE),
    PROVINCE_SUPERVISOR(Jurisdiction.PROVINCE),
    JOINT_REVIEWER(Jurisdiction.SPECIALTIES),
    MINISTRY_ACCEPTOR(Jurisdiction.NATION),
    MINISTRY_REVIEWER(Jurisdiction.NATION),
    PUBLISHER(Jurisdiction.NATION),
    MINISTRY_SUPERVISOR(Jurisdiction.NATION),
    POLICY_KEEPER(Jurisdiction.NATION),
    SYSTEM_ADMINISTRATOR(Jurisdiction.NATION),
    SECURITY_ADMINISTRATOR(Jurisdiction.NATION),
    AUDIT_ADMINISTRATOR(Jurisdiction.NATION),
    API_CLIENT(Jurisdiction.NATION);

    /** How far a role reaches: own affairs, one enterprise, one province, some specialties, the whole country. */
    public enum Jurisdiction {
        SELF,
        ENTERPRISE,
        PROVINCE,
        SPECIALTIES,
        NATION
    }

    private final Jurisdiction jurisdiction;

    Role(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    public Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    /** Whether it is held by somebody of an authority. */
    public boolean isStaff() {
        return switch (this) {
            case PRACTITIONER, ENTERPRISE_AGENT, ENTERPRISE_MANAGER, API_CLIENT -> false;
            case DESK_OFFICER,
                    PROVINCE_ACCEPTOR,
                    PROVINCE_REVIEWER,
                    PROVINCE_SUPERVISOR,
                    JOINT_REVIEWER,
                    MINISTRY_ACCEPTOR,
                    MINISTRY_REVIEWER,
                    PUBLISHER,
                    MINISTRY_SUPERVISOR,
                    POLICY_KEEPER,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR -> true;
        };
    }
}
