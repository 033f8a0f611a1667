package org.zhiye.web;

/**
 * An entry of a menu.
 *
 * @param href where it leads; empty: it can't be used now, and the note says why
 * @param note smaller words under it; may be empty
 * @param here whether this page is it
 */
public record Link(String href, String text, String note, boolean here) {
    public Link(String href, String text, boolean here) {
        this(href, text, "", here);
    }
}
