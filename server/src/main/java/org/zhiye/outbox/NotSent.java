package org.zhiye.outbox;

/** The provider did not take a message. */
public final class NotSent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    private NotSent(String why, boolean forGood) {
        super(why);
        this.forGood = forGood;
    }

    /** @param why for the log; without numbers or texts */
    public static NotSent now(String why) {
        return new NotSent(why, false);
    }

    /** It will never be taken; trying again is of no use. */
    public static NotSent ever(String why) {
        return new NotSent(why, true);
    }

    boolean forGood() {
        return forGood;
    }
}
