package org.zhiye.review;

import java.util.Arrays;
import java.util.List;
import org.zhiye.filing.Declaration;

/** What a person can be asked to correct; the names are those of {@code filing.field.…}. */
enum CorrectionField {
    CONTRACT,
    PROFILE,
    ID_PHOTO,
    ID_FRONT,
    ID_BACK,
    HALF_BODY,
    SIGNATURE,
    QUALIFICATION,
    EDUCATION_PROOF;

    /** Those that make sense for what was declared: no back of a passport, no proof where the roster has settled the point. */
    static List<CorrectionField> of(Declaration declared) {
        return Arrays.stream(values()).filter(it -> it.asked(declared)).toList();
    }

    private boolean asked(Declaration declared) {
        return switch (this) {
            case CONTRACT, PROFILE -> true;
            case ID_PHOTO, ID_FRONT, ID_BACK, HALF_BODY, SIGNATURE, EDUCATION_PROOF ->
                declared.documents().containsKey(name());
            case QUALIFICATION ->
                declared.specialties().stream().anyMatch(it -> it.source().equals("OWN"));
        };
    }
}
