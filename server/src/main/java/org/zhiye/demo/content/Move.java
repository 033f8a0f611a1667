package org.zhiye.demo.content;

/** A deed of somebody on a case of the demonstration. */
enum Move {
    SUBMIT,
    LETTER,
    CONFIRM,
    DECLINE,
    ACCEPT,
    SEND_BACK,
    NOT_ACCEPT,
    OPINE,
    MINISTRY_ACCEPT,
    DECIDE,
    REFUSE,
    WITHDRAW;

    /** A move so many working days before the demonstration begins. */
    record Ago(Move move, int days) {}

    Ago ago(int days) {
        return new Ago(this, days);
    }
}
