package org.zhiye.ground;

/** Too much work at the moment; the request is to be tried again shortly. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Busy() {
        super("busy", null, false, false);
    }
}
