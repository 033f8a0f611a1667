package org.zhiye.filing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.Normal;
import org.zhiye.shared.PersonId;

/**
 * What a person has typed so far, as typed.
 *
 * @param typed field name → text; only the fields of {@link #FIELDS}
 */
record Draft(
        DraftId id,
        PersonId person,
        HolderType holder,
        Business business,
        Map<String, String> typed,
        int version,
        Instant savedAt) {

    static final String ENTERPRISE = "enterprise";
    static final String ENTERPRISE_TYPED = "enterpriseTyped";
    static final String CONTRACT_FROM = "contractFrom";
    static final String CONTRACT_TO = "contractTo";
    static final String OPEN_ENDED = "openEnded";
    static final String SPECIALTIES = "specialties";
    static final String OWN_NUMBER = "ownNumber";
    static final String OWN_ISSUED = "ownIssued";
    static final String OWN_SCAN = "ownScan";
    static final String EDUCATION_PROOF = "educationProof";
    static final String NOTICE = "notice";
    static final String COMMITMENT = "commitment";

    /** the case that this draft corrects; set by us alone */
    static final String CORRECTS = "corrects";

    /** The fields that a form may carry; any other is not ours. */
    static final List<String> FIELDS = List.of(
            ENTERPRISE,
            ENTERPRISE_TYPED,
            CONTRACT_FROM,
            CONTRACT_TO,
            OPEN_ENDED,
            SPECIALTIES,
            OWN_NUMBER,
            OWN_ISSUED,
            NOTICE,
            COMMITMENT);

    /** The fields that hold documents; they are set by an upload alone. */
    static final List<String> DOCUMENTS = List.of(OWN_SCAN, EDUCATION_PROOF);

    Draft {
        typed = Map.copyOf(typed);
    }

    /** A correction mends what was asked for; the employer and the specialties stay as they were filed. */
    boolean corrects() {
        return ticked(CORRECTS);
    }

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    List<String> specialties() {
        return Normal.halfWidth(text(SPECIALTIES)).isBlank()
                ? List.of()
                : List.of(text(SPECIALTIES).split(",", -1)).stream()
                        .filter(code -> !code.isBlank())
                        .distinct()
                        .toList();
    }
}
