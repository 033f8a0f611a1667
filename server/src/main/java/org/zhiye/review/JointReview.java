package org.zhiye.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.LineStage;
import org.zhiye.policy.Authority;
import org.zhiye.policy.ReferenceData;

/** 会审: which authority reviews which specialty beside the ministry, and whose days are over. */
final class JointReview {
    private JointReview() {}

    /** The lines whose joint review is overdue. It stays another ministry's turn until that one answers, or is passed by with a reason. */
    static List<FilingLine> overdue(Filing it, LocalDate today) {
        return it.lines().stream().filter(line -> overdue(line, today)).toList();
    }

    static boolean overdue(FilingLine line, LocalDate today) {
        return line.stage() == LineStage.JOINT_REVIEW
                && line.due() != null
                && line.due().isBefore(today);
    }

    static Optional<Authority> reviewer(ReferenceData reference, String specialty) {
        return reference.specialties().find(specialty).flatMap(it -> it.jointReviewer());
    }
}
