package org.zhiye.person;

/** How well it is established that somebody is who they say. */
public enum Level {
    /** Seen in person with the original document. */
    ON_SITE,
    /** Seen in person, under a name or number that a case has changed since. */
    BY_CASE
}
