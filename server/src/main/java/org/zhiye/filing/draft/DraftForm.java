package org.zhiye.filing.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Typed;

/** The form of a business, as it is sent: a field that it did not show is absent. Boxes that are not ticked are not sent; the whole form says so. */
record DraftForm(
        @Nullable String enterprise,
        @Nullable String enterpriseTyped,
        @Nullable String contractFrom,
        @Nullable String contractTo,
        @Nullable String openEnded,
        @Nullable List<String> specialties,
        @Nullable String ownNumber,
        @Nullable String ownIssued,
        @Nullable String reason,
        @Nullable String sealRemade,
        @Nullable List<String> changes,
        @Nullable String newName,
        @Nullable String newType,
        @Nullable String newNumber,
        @Nullable String notice,
        @Nullable String commitment,
        @Nullable String base,
        @Nullable String find,
        @Nullable String to) {
    Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        put(typed, Draft.ENTERPRISE, enterprise);
        put(typed, Draft.ENTERPRISE_TYPED, enterpriseTyped);
        put(typed, Draft.CONTRACT_FROM, contractFrom);
        put(typed, Draft.CONTRACT_TO, contractTo);
        typed.put(Draft.OPEN_ENDED, Typed.text(openEnded));
        typed.put(Draft.SPECIALTIES, joined(specialties));
        put(typed, Draft.OWN_NUMBER, ownNumber);
        put(typed, Draft.OWN_ISSUED, ownIssued);
        put(typed, Draft.REASON, reason);
        typed.put(Draft.SEAL_REMADE, Typed.text(sealRemade));
        typed.put(Draft.CHANGES, joined(changes));
        put(typed, Draft.NEW_NAME, newName);
        put(typed, Draft.NEW_TYPE, newType);
        put(typed, Draft.NEW_NUMBER, newNumber);
        typed.put(Draft.NOTICE, Typed.text(notice));
        typed.put(Draft.COMMITMENT, Typed.text(commitment));
        return typed;
    }

    private static void put(Map<String, String> typed, String field, @Nullable String text) {
        if (text != null) {
            typed.put(field, text);
        }
    }

    private static String joined(@Nullable List<String> ticked) {
        return ticked == null ? "" : String.join(",", ticked);
    }
}
