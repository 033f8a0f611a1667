package org.zhiye.policy;

/** How well a person's identity has to be established for a business. */
public enum Assurance {
    /** By Alipay's word that the account which authorised is the person's, or better. */
    REMOTE,
    /** By a comparison of the living face, or better. */
    FACE,
    /** Seen in person with the original document. */
    ON_SITE
}
