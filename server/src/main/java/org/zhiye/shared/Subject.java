package org.zhiye.shared;

import java.util.UUID;

/** Whose chain of the operation trail a deed is entered in. */
public record Subject(Kind kind, UUID id) {
    private static final Subject POLICY = new Subject(Kind.POLICY, new UUID(0, 0));

    /** The kinds of chain. */
    public enum Kind {
        PERSON,
        ENTERPRISE,
        ACCOUNT,
        POLICY
    }

    public static Subject of(PersonId person) {
        return new Subject(Kind.PERSON, person.value());
    }

    public static Subject of(EnterpriseId enterprise) {
        return new Subject(Kind.ENTERPRISE, enterprise.value());
    }

    public static Subject of(AccountId account) {
        return new Subject(Kind.ACCOUNT, account.value());
    }

    /** The one chain of changes to policy and reference data. */
    public static Subject policy() {
        return POLICY;
    }
}
