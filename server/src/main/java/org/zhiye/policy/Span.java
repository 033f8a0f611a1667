package org.zhiye.policy;

import java.time.LocalDate;

/** A span of days, both ends included. */
public record Span(LocalDate from, LocalDate to) {
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span can't end before it begins");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
