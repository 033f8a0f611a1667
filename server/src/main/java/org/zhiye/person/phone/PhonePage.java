package org.zhiye.person.phone;

import org.jspecify.annotations.Nullable;
import org.zhiye.paper.Qr;

/**
 * The computer's side of a link for a telephone.
 *
 * @param label message key of the attachment's name
 * @param qr the link's address, while it may be opened
 * @param to the same as text, for telephones that read no QR code
 */
public record PhonePage(
        String slug, String label, PhoneLink link, @Nullable Qr qr, String to) {
    public String address() {
        return "/me/attachments/" + slug + "/phone";
    }

    /** The state's name, in small letters. */
    public String state() {
        return link.state().name();
    }

    public boolean opened() {
        return link.state() == PhoneLink.State.OPENED;
    }

    public boolean arrived() {
        return link.state() == PhoneLink.State.ARRIVED;
    }

    /** Whether something may still happen by itself. */
    public boolean open() {
        return qr != null || opened();
    }

    public java.time.Instant until() {
        return link.until();
    }

    public java.time.Instant since() {
        return link.since();
    }

    public String device() {
        return link.device();
    }

    public String document() {
        return String.valueOf(link.document());
    }
}
