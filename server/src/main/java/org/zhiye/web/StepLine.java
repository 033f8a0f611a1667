package org.zhiye.web;

import java.util.Locale;

/**
 * A step of a way: what happened, where it is, what comes next.
 *
 * @param note when, by whom, how long; may be empty
 * @param href a paper that belongs to the step; may be empty
 * @param link the paper's name
 */
public record StepLine(State state, String text, String note, String href, String link) {
    /** Where a step stands. */
    public enum State {
        DONE,
        NOW,
        NEXT,
        STOPPED;

        /** The class in the style sheet. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public StepLine(State state, String text, String note) {
        this(state, text, note, "", "");
    }
}
