package org.zhiye.filing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Route;
import org.zhiye.policy.RouteStep;

/** The day at hand and what is due when, by the case's route. */
public interface Deadlines {
    Instant now();

    LocalDate today();

    /** The last of so many working days after today. */
    LocalDate workingDays(int days);

    /** A person's own last day: calendar end of so many working days, moved on to a working day. */
    int correctionDays();

    /** Whether the specialty needs joint review. */
    boolean joint(String specialty);

    default @Nullable LocalDate due(Stage stage, Route route) {
        return switch (stage) {
            case WITH_ENTERPRISE -> workingDays(route.days(RouteStep.ENTERPRISE));
            case PROVINCE_ACCEPTANCE -> workingDays(route.days(RouteStep.PROVINCE_ACCEPTANCE));
            case CORRECTION -> workingDays(correctionDays());
            case PROVINCE_REVIEW -> workingDays(route.days(RouteStep.PROVINCE_REVIEW));
            case MINISTRY_ACCEPTANCE -> workingDays(route.days(RouteStep.MINISTRY_ACCEPTANCE));
            case LINES, CLOSED -> null;
        };
    }

    default @Nullable LocalDate due(LineStage stage, Route route) {
        return switch (stage) {
            case JOINT_REVIEW -> workingDays(route.days(RouteStep.JOINT_REVIEW));
            case MINISTRY_OPINION, OBJECTION -> workingDays(route.days(RouteStep.MINISTRY_OPINION));
            case PUBLIC_NOTICE -> workingDays(route.days(RouteStep.PUBLIC_NOTICE));
            case ANNOUNCEMENT -> workingDays(route.days(RouteStep.ANNOUNCEMENT));
            case PENDING, ENDED -> null;
        };
    }
}
