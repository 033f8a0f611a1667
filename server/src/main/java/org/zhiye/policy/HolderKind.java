package org.zhiye.policy;

/**
 * A holder type with all that is said of it.
 *
 * @param profession code of the profession that it practises
 * @param numbers the shape of its qualifications' numbers
 * @param name the name in menus
 * @param certificate the name of its certificate
 */
public record HolderKind(String code, String profession, Numbers numbers, Words name, Words certificate)
        implements Coded {
    /** The shape of qualification numbers. */
    public enum Numbers {
        /** 管理号: capital letters and digits, 8 to 30 */
        MANAGED,
        /** free text, as the provisional certificates of 2007 have it */
        FREE
    }

    public HolderType type() {
        return new HolderType(code);
    }
}
