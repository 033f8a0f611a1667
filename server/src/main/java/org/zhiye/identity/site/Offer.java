package org.zhiye.identity.site;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Day;
import org.zhiye.policy.ReferenceData;

/** What can still be booked: the slots of a site's opening hours, less the places that are taken. */
@Component
class Offer {
    private final Visits visits;
    private final ReferenceData reference;
    private final Day day;

    Offer(Visits visits, ReferenceData reference, Day day) {
        this.visits = visits;
        this.reference = reference;
        this.day = day;
    }

    /** A slot and how many places it has left. */
    record Slot(LocalTime at, int free) {}

    /** A day's slots that have not begun. */
    record OfDay(LocalDate day, List<Slot> slots) {
        int free() {
            return slots.stream().mapToInt(Slot::free).sum();
        }

        Optional<Slot> next() {
            return slots.stream().filter(slot -> slot.free() > 0).findFirst();
        }
    }

    /** Whether a site offers a time: it is open then, and has not begun the slot. */
    boolean has(Site site, LocalDate on, LocalTime at) {
        return site.slots(on, reference.workingDays()).contains(at) && !begun(on, at);
    }

    private boolean begun(LocalDate on, LocalTime at) {
        return !on.atTime(at).atZone(BusinessClock.ZONE).toInstant().isAfter(day.now());
    }

    /** The days from today to the last one on which a site is open (1 statement). */
    List<OfDay> days(Site site, LocalDate last) {
        var taken = visits.taken(site.id(), day.today(), last);
        var days = new TreeMap<LocalDate, List<Slot>>();
        for (var on = day.today(); !on.isAfter(last); on = on.plusDays(1)) {
            var date = on;
            var full = taken.getOrDefault(date, java.util.Map.of());
            var slots = site.slots(date, reference.workingDays()).stream()
                    .filter(at -> !begun(date, at))
                    .map(at -> new Slot(at, Math.max(0, site.capacity() - full.getOrDefault(at, 0))))
                    .toList();
            if (!slots.isEmpty()) {
                days.put(date, slots);
            }
        }
        return days.entrySet().stream()
                .map(it -> new OfDay(it.getKey(), it.getValue()))
                .toList();
    }
}
