package org.zhiye.person;

import org.zhiye.policy.Assurance;

/** How well it is established that somebody is who they say. */
public enum Level {
    /** An identity service said that the account which authorised is this person's; nobody looked. */
    REMOTE(Assurance.REMOTE),
    /** An identity service compared the living face with the state's photograph. */
    FACE(Assurance.FACE),
    /** Seen in person with the original document. */
    ON_SITE(Assurance.ON_SITE),
    /** Seen in person, under a name or number that a case has changed since. */
    BY_CASE(Assurance.ON_SITE);

    private final Assurance assurance;

    Level(Assurance assurance) {
        this.assurance = assurance;
    }

    /** Whether it is as good as what a business wants. */
    public boolean reaches(Assurance wanted) {
        return assurance.compareTo(wanted) >= 0;
    }

    /** Whether nothing is gained by being established at the other level. */
    public boolean reaches(Level other) {
        return reaches(other.assurance);
    }

    /**
     * The level under a name or number that a case has changed: the decision renews the identity, but nobody is seen by it, and the face
     * that was compared belonged to the former particulars.
     */
    public Level changedByCase() {
        return switch (this) {
            case REMOTE, FACE -> REMOTE;
            case ON_SITE, BY_CASE -> BY_CASE;
        };
    }
}
