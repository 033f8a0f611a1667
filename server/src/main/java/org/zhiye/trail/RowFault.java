package org.zhiye.trail;

/** What can be wrong with a row that grants something. */
enum RowFault {
    SEAL("the row was altered or put in by hand: it does not bear this installation's seal"),
    UNKNOWN("the row bears its seal, but no entry of the trail accounts for it"),
    OLD("the row bears its seal, but the trail knows it otherwise: set back, or changed without a deed"),
    BACK("the row was taken away by a deed, and is there again"),
    MISSING("the trail accounts for the row, and it is gone");

    private final String words;

    RowFault(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
