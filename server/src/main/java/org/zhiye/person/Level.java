package org.zhiye.person;

/** How well it is established that somebody is who they say. */
public enum Level {
    /** Seen in person with the original document. */
    ON_SITE
}
