package org.zhiye.policy;

import java.util.Optional;

/**
 * A specialty of a profession.
 *
 * @param profession code of the profession
 * @param syllabus the code of the examination's syllabus
 * @param seal the short name on the practice seal
 * @param jointReviewer the other authority that reviews its lines, if one does
 */
public record Specialty(
        String code, String profession, String syllabus, String seal, Words name, Optional<Authority> jointReviewer)
        implements Coded {
    public boolean needsJointReview() {
        return jointReviewer.isPresent();
    }
}
