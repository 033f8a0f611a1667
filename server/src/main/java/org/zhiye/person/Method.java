package org.zhiye.person;

/** How somebody's identity was established. */
public enum Method {
    /** By an officer at a province's verification counter. */
    DESK,
    /** By Alipay's signed answer. */
    ALIPAY,
    /** By the decision of a case on name or number, about somebody established before. */
    CASE
}
