package org.zhiye.filing.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.TextKind;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.Normal;
import org.zhiye.shared.PersonId;

/**
 * What a person has typed so far, as typed.
 *
 * @param policy the version under which it was last saved; of a correction: the case's own
 * @param typed field name → text; only the fields of {@link #FIELDS}
 */
public record Draft(
        DraftId id,
        PersonId person,
        HolderType holder,
        Business business,
        String policy,
        Map<String, String> typed,
        int version,
        Instant savedAt) {

    public static final String ENTERPRISE = "enterprise";
    public static final String ENTERPRISE_TYPED = "enterpriseTyped";
    static final String CONTRACT_FROM = "contractFrom";
    static final String CONTRACT_TO = "contractTo";
    static final String OPEN_ENDED = "openEnded";
    public static final String SPECIALTIES = "specialties";
    static final String OWN_NUMBER = "ownNumber";
    static final String OWN_ISSUED = "ownIssued";
    public static final String REASON = "reason";
    static final String SEAL_REMADE = "sealRemade";
    static final String CHANGES = "changes";
    static final String NEW_NAME = "newName";
    static final String NEW_TYPE = "newType";
    static final String NEW_NUMBER = "newNumber";
    static final String NOTICE = "notice";
    static final String COMMITMENT = "commitment";

    /** the case that this draft corrects; set by us alone */
    public static final String CORRECTS = "corrects";

    /** The fields that a form may carry; any other is not ours. */
    public static final List<String> FIELDS = List.of(
            ENTERPRISE,
            ENTERPRISE_TYPED,
            CONTRACT_FROM,
            CONTRACT_TO,
            OPEN_ENDED,
            SPECIALTIES,
            OWN_NUMBER,
            OWN_ISSUED,
            REASON,
            SEAL_REMADE,
            CHANGES,
            NEW_NAME,
            NEW_TYPE,
            NEW_NUMBER,
            NOTICE,
            COMMITMENT);

    /** What of {@link #CHANGES} may be ticked. */
    static final String CHANGES_NAME = "NAME";

    static final String CHANGES_NUMBER = "NUMBER";

    public Draft {
        typed = Map.copyOf(typed);
    }

    /** The box by which a text is consented to; ticked, it holds the version that was shown beside it. */
    public static String consent(TextKind kind) {
        return kind == TextKind.NOTICE ? NOTICE : COMMITMENT;
    }

    /** A correction mends what was asked for; the employer and the specialties stay as they were filed. */
    public boolean corrects() {
        return ticked(CORRECTS);
    }

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    List<String> specialties() {
        return list(SPECIALTIES);
    }

    /** The boxes ticked of several. */
    List<String> list(String field) {
        return Normal.halfWidth(text(field)).isBlank()
                ? List.of()
                : List.of(text(field).split(",", -1)).stream()
                        .filter(code -> !code.isBlank())
                        .distinct()
                        .toList();
    }
}
