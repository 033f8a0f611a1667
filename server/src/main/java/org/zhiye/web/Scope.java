package org.zhiye.web;

/** What a handler's query is limited to. */
public enum Scope {
    /** everybody; such a handler stands in the reviewed list of public routes */
    PUBLIC,
    /** any account that is logged in, about itself */
    ACCOUNT,
    /** the practitioner's own things */
    OWN,
    /** the agent's own enterprise */
    ENTERPRISE,
    /** the officer's province */
    PROVINCE,
    /** the joint reviewer's specialties */
    SPECIALTIES,
    /** the whole country */
    NATION
}
