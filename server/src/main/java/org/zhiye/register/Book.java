package org.zhiye.register;

import java.util.List;

/**
 * All that the register holds of a person now.
 *
 * @param registrations of every kind of holder
 * @param bars also those that are over
 */
public record Book(List<Registration> registrations, List<Bar> bars) {
    public Book {
        registrations = List.copyOf(registrations);
        bars = List.copyOf(bars);
    }
}
