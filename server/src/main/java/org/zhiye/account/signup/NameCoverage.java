package org.zhiye.account.signup;

/** Whether a name can be printed on a certificate with the fonts at hand; the certificates' module knows. */
public interface NameCoverage {
    /** The characters that no font draws, one after the other; empty if all can be printed. */
    String missing(String name);
}
