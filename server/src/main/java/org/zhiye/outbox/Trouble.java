package org.zhiye.outbox;

/** Why a carrier did not take a message, by what is to be done about it. */
public enum Trouble {
    /** it asks to slow down: later, by the same carrier */
    LATER,
    /** it has sent this number or this day enough: by the next carrier, else much later */
    LIMIT,
    /** nobody can be reached there: given up */
    NUMBER,
    /** it does not carry these words: the next carrier may */
    CONTENT,
    /** key, signature, template, clock or balance: an administrator has to put it right */
    CONFIGURATION,
    /** it did not take the request: the next carrier */
    DOWN,
    /** the request went out and no answer came back: it may have been taken */
    UNSURE
}
