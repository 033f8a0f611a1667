package org.zhiye.admin;

import java.time.Instant;
import org.zhiye.shared.DocumentId;

/** A list that was uploaded, as the table of imports shows it. */
record UploadedList(
        ListId id,
        String kind,
        String fileName,
        String by,
        Instant at,
        DocumentId document,
        long added,
        long changed,
        long same,
        long wrong,
        State state) {
    enum State {
        CHECKED,
        TAKEN,
        DISCARDED
    }
}
