package org.zhiye.outbox;

/** A carrier did not take a message. */
public final class NotSent extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 80;

    private final Trouble trouble;
    private final String reason;

    /** @param reason the carrier's code; without numbers or texts, what does not look like a code is left out */
    public NotSent(Trouble trouble, String reason) {
        super(trouble + " " + code(reason));
        this.trouble = trouble;
        this.reason = code(reason);
    }

    public Trouble trouble() {
        return trouble;
    }

    public String reason() {
        return reason;
    }

    /** A code as it may be kept and logged, whatever a stranger's answer says. */
    public static String code(String text) {
        var plain = text.replaceAll("[^A-Za-z0-9._:-]", "");
        // eleven digits in a row would be a telephone number
        var safe = plain.replaceAll("\\d{7,}", "#");
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }
}
