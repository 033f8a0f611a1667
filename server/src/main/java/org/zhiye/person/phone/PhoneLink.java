package org.zhiye.person.phone;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.person.AttachmentKind;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;

/**
 * A link by which a telephone may send one picture of one kind to the computer that made it.
 *
 * @param until it may be opened, or once it is opened, a picture may come
 * @param device what the telephone's browser says of itself; empty until it has opened the link
 * @param since when it came into its state
 * @param document what came
 */
record PhoneLink(
        UUID id,
        PersonId person,
        AttachmentKind kind,
        State state,
        Instant until,
        String device,
        Instant since,
        @Nullable DocumentId document) {
    /** How far it is. */
    enum State {
        /** made, and shown as a QR code */
        WAITING,
        /** a telephone opened it; nobody else can */
        OPENED,
        /** a picture is there, for the computer to look at */
        ARRIVED,
        /** the picture is in the wallet */
        TAKEN,
        /** expired, cancelled, or its session ended */
        OVER
    }
}
