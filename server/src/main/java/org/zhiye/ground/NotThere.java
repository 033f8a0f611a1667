package org.zhiye.ground;

/** What was asked for is not there, or not the caller's; both get the same answer, in the same words. */
public final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotThere() {
        super("not there", null, false, false);
    }
}
