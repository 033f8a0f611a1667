package org.zhiye.filing.draft;

import org.zhiye.shared.FilingId;

/** The draft that was asked for was submitted: back, reload, or a window that was left open. Its case is where to go. */
public final class Submitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FilingId filing;

    public Submitted(FilingId filing) {
        super("submitted", null, false, false);
        this.filing = filing;
    }

    FilingId filing() {
        return filing;
    }
}
