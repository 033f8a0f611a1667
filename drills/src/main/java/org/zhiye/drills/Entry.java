package org.zhiye.drills;

import java.util.UUID;

/**
 * A deed that a client asked for.
 *
 * @param account whose form it was
 * @param subject what it was about: a draft, a case, a list, a kind of attachment
 * @param key the form's key
 * @param answer where the answer led; empty while there is none
 */
public record Entry(int n, Kind kind, UUID account, String subject, UUID key, State state, String answer) {
    /** What a client can ask for. */
    public enum Kind {
        SUBMIT,
        UPLOAD,
        CONFIRM,
        ACCEPT_PROVINCE,
        OPINE,
        ACCEPT_MINISTRY,
        DECIDE,
        NOTICE,
        ANNOUNCE,
        /** a copy of a certificate */
        TAKE
    }

    /** What a client knows of it. */
    public enum State {
        /** It is on its way. */
        SENT,
        /** The product said that it is done: from now on it must be there, for ever, once. */
        ACKED,
        /** The product said no: nothing of it may be there. */
        REFUSED,
        /** No answer came, or one that says nothing. Asked again with the same key it must become one of the others. */
        AMBIGUOUS
    }

    Entry now(State next, String leads) {
        return new Entry(n, kind, account, subject, key, next, leads);
    }

    String line() {
        return String.join(
                "\t",
                Integer.toString(n),
                kind.name(),
                account.toString(),
                subject,
                key.toString(),
                state.name(),
                answer);
    }

    static Entry of(String line) {
        var words = line.split("\t", -1);
        return new Entry(
                Integer.parseInt(words[0]),
                Kind.valueOf(words[1]),
                UUID.fromString(words[2]),
                words[3],
                UUID.fromString(words[4]),
                State.valueOf(words[5]),
                words[6]);
    }
}
