package org.zhiye.outbox;

/** Whoever carries e-mail. */
public interface MailProvider {
    String name();

    /**
     * Hands it over; returns when the server has it.
     *
     * @throws NotSent if it does not take it; {@link Trouble#NUMBER}: nobody has this address
     */
    void send(Mail mail);
}
