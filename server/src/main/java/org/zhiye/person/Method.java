package org.zhiye.person;

/** How somebody's identity was established. */
public enum Method {
    /** By an officer at a province's verification counter. */
    DESK,
    /** By the decision of a case on name or number, about somebody established before. */
    CASE
}
