package org.zhiye.filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of an initial registration, as it is sent. Boxes that are not ticked are not sent; the whole form says so. */
record DraftForm(
        @Nullable String enterprise,
        @Nullable String enterpriseTyped,
        @Nullable String contractFrom,
        @Nullable String contractTo,
        @Nullable String openEnded,
        @Nullable List<String> specialties,
        @Nullable String ownNumber,
        @Nullable String ownIssued,
        @Nullable String notice,
        @Nullable String commitment,
        @Nullable String base,
        @Nullable String find,
        @Nullable String to) {

    Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put(Draft.ENTERPRISE, text(enterprise));
        typed.put(Draft.ENTERPRISE_TYPED, text(enterpriseTyped));
        typed.put(Draft.CONTRACT_FROM, text(contractFrom));
        typed.put(Draft.CONTRACT_TO, text(contractTo));
        typed.put(Draft.OPEN_ENDED, text(openEnded));
        typed.put(Draft.SPECIALTIES, specialties == null ? "" : String.join(",", specialties));
        if (ownNumber != null) {
            typed.put(Draft.OWN_NUMBER, ownNumber);
        }
        if (ownIssued != null) {
            typed.put(Draft.OWN_ISSUED, ownIssued);
        }
        typed.put(Draft.NOTICE, text(notice));
        typed.put(Draft.COMMITMENT, text(commitment));
        return typed;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
