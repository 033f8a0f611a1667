package org.zhiye.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which steps a case of a business goes through, and how long each may take.
 *
 * @param days the steps that are on, in their order, with their working days
 */
public record Route(Map<RouteStep, Integer> days) {
    public Route {
        days = Collections.unmodifiableMap(new EnumMap<>(days));
    }

    public boolean has(RouteStep step) {
        return days.containsKey(step);
    }

    public List<RouteStep> steps() {
        return List.copyOf(days.keySet());
    }

    /**
     * The working days of a step that is on.
     *
     * @throws IllegalArgumentException if the route has no such step
     */
    public int days(RouteStep step) {
        var limit = days.get(step);
        if (limit == null) {
            throw new IllegalArgumentException("the route has no step " + step);
        }
        return limit;
    }

    public RouteStep first() {
        return days.keySet().iterator().next();
    }

    /** The next step that is on after a step, be that one on or not; absent after the last. */
    public Optional<RouteStep> after(RouteStep step) {
        return days.keySet().stream().filter(other -> other.compareTo(step) > 0).findFirst();
    }

    /** The route of one line: joint review only where another authority has a say. */
    public Route of(Specialty specialty) {
        return specialty.needsJointReview() ? this : without(RouteStep.JOINT_REVIEW);
    }

    public Route without(RouteStep step) {
        var rest = new EnumMap<RouteStep, Integer>(RouteStep.class);
        rest.putAll(days);
        rest.remove(step);
        return new Route(rest);
    }

    /** The working days from the beginning of a step to the end of the route, if each takes its whole time; joint review runs within the ministry's. */
    public int daysFrom(RouteStep step) {
        return days.entrySet().stream()
                .filter(e -> e.getKey().compareTo(step) >= 0 && e.getKey() != RouteStep.JOINT_REVIEW)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
