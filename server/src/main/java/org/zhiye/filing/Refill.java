package org.zhiye.filing;

import java.util.HashMap;
import java.util.Map;

/** Turns what was declared back into what was typed, so that nobody types it twice. The consents are given anew. */
final class Refill {
    private Refill() {}

    static Map<String, String> typed(Filing filing, Declaration declared, boolean corrects) {
        var typed = new HashMap<String, String>();
        typed.put(Draft.ENTERPRISE, declared.employer().id());
        typed.put(Draft.ENTERPRISE_TYPED, declared.employer().name());
        typed.put(Draft.CONTRACT_FROM, declared.contract().from().toString());
        if (declared.contract().to() == null) {
            typed.put(Draft.OPEN_ENDED, "true");
        } else {
            typed.put(Draft.CONTRACT_TO, declared.contract().to().toString());
        }
        typed.put(
                Draft.SPECIALTIES,
                String.join(
                        ",", filing.lines().stream().map(FilingLine::specialty).toList()));
        declared.specialties().stream()
                .filter(it -> it.source().equals("OWN"))
                .findFirst()
                .ifPresent(it -> {
                    typed.put(Draft.OWN_NUMBER, it.number());
                    typed.put(Draft.OWN_ISSUED, it.issued().toString());
                });
        keep(typed, declared, "OWN_SCAN", Draft.OWN_SCAN);
        keep(typed, declared, "EDUCATION_PROOF", Draft.EDUCATION_PROOF);
        if (corrects) {
            typed.put(Draft.CORRECTS, filing.id().toString());
        }
        return typed;
    }

    private static void keep(Map<String, String> typed, Declaration declared, String kind, String field) {
        var paper = declared.documents().get(kind);
        if (paper != null) {
            typed.put(field, paper.id());
        }
    }
}
