package org.zhiye.person;

/** How somebody's identity was established. */
public enum Method {
    /** By an officer at a province's verification counter. */
    DESK
}
