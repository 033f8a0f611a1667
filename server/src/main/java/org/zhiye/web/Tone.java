package org.zhiye.web;

import java.util.Locale;

/** How a tag, a flag or a card speaks; the words say the same, so that nobody needs the colour. */
public enum Tone {
    /** neutral */
    PLAIN,
    /** done, met, in force */
    OK,
    /** waiting, can't tell, soon due */
    WAIT,
    /** refused, wrong, overdue */
    NO;

    /** The class in the style sheet. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
