package org.zhiye.filing.apply;

import java.util.List;
import org.zhiye.web.Link;

/**
 * How one changes employer by cancellation and re-registration.
 *
 * @param registered whether there is a valid registration to be cancelled
 * @param cancelled whether the first step is done
 * @param cancelling the open case of the first step; empty: none
 * @param registering the open case of the second step; empty: none
 * @param draft the second form, begun already; empty: not begun
 * @param cancelDays working days of the first step at most
 * @param registerDays working days of the second step at most: without registration meanwhile
 * @param cancelUsual days within which nine in ten first steps ended in the last year; 0: not known
 * @param registerUsual the same of the second
 */
public record SwitchPage(
        String holder,
        List<Link> side,
        boolean registered,
        boolean cancelled,
        String cancelling,
        String registering,
        String cancel,
        String register,
        String action,
        String draft,
        int cancelDays,
        int registerDays,
        int cancelUsual,
        int registerUsual) {}
