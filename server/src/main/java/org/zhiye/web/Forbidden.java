package org.zhiye.web;

/** The caller's roles don't reach this page. */
public final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super("forbidden", null, false, false);
    }
}
