package org.zhiye.policy;

import java.util.Optional;

/**
 * One of the ten specialties of constructors.
 *
 * @param syllabus the code of the examination's syllabus
 * @param seal the short name on the practice seal
 * @param jointReviewer the other authority that reviews its lines, if one does
 */
public record Specialty(String code, String syllabus, String seal, Words name, Optional<Authority> jointReviewer)
        implements Coded {
    public boolean needsJointReview() {
        return jointReviewer.isPresent();
    }
}
