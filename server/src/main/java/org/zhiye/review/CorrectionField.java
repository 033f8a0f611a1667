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
    REASON,
    CHANGE,
    QUALIFICATION_CERTIFICATE,
    CONTINUING_EDUCATION,
    DIPLOMA,
    END_OF_FORMER_CONTRACT,
    LOSS_STATEMENT,
    NEW_ID_FRONT,
    NEW_ID_BACK,
    PROOF_OF_CHANGE;

    /** Those that make sense for what was declared: no back of a passport, no proof where the roster has settled the point. */
    static List<CorrectionField> of(Declaration declared) {
        return Arrays.stream(values()).filter(it -> it.asked(declared)).toList();
    }

    private boolean asked(Declaration declared) {
        return switch (this) {
            case CONTRACT -> declared.contract() != null || declared.documents().containsKey(name());
            case PROFILE -> !declared.profile().isEmpty();
            case REASON -> !declared.wish().reason().isEmpty();
            case CHANGE -> declared.wish().change() != null;
            case ID_PHOTO,
                    ID_FRONT,
                    ID_BACK,
                    HALF_BODY,
                    SIGNATURE,
                    QUALIFICATION_CERTIFICATE,
                    CONTINUING_EDUCATION,
                    DIPLOMA,
                    END_OF_FORMER_CONTRACT,
                    LOSS_STATEMENT,
                    NEW_ID_FRONT,
                    NEW_ID_BACK,
                    PROOF_OF_CHANGE -> declared.documents().containsKey(name());
            case QUALIFICATION ->
                declared.specialties().stream().anyMatch(it -> it.source().equals("OWN"));
        };
    }
}
