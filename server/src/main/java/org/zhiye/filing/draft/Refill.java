package org.zhiye.filing.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.zhiye.filing.Contract;
import org.zhiye.filing.Declaration;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;

/** Turns what was declared back into what was typed, so that nobody types it twice. The consents are given anew. */
public final class Refill {
    private Refill() {}

    public static Map<String, String> typed(Filing filing, Declaration declared, boolean corrects) {
        var typed = new HashMap<String, String>();
        if (declared.employer() != null) {
            typed.put(Draft.ENTERPRISE, declared.employer().id());
            typed.put(Draft.ENTERPRISE_TYPED, declared.employer().name());
        }
        if (declared.contract() != null) {
            contract(typed, declared.contract());
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
        typed.put(Draft.REASON, declared.wish().reason());
        if (declared.wish().sealRemade()) {
            typed.put(Draft.SEAL_REMADE, "true");
        }
        var change = declared.wish().change();
        if (change != null) {
            change(typed, declared.who(), change);
        }
        if (corrects) {
            typed.put(Draft.CORRECTS, filing.id().toString());
        }
        return typed;
    }

    private static void contract(Map<String, String> typed, Contract contract) {
        typed.put(Draft.CONTRACT_FROM, contract.from().toString());
        if (contract.to() == null) {
            typed.put(Draft.OPEN_ENDED, "true");
        } else {
            typed.put(Draft.CONTRACT_TO, contract.to().toString());
        }
    }

    private static void change(Map<String, String> typed, Declaration.Who who, Declaration.Change change) {
        var changes = new ArrayList<String>();
        if (!change.name().equals(who.name())) {
            changes.add(Draft.CHANGES_NAME);
            typed.put(Draft.NEW_NAME, change.name());
        }
        if (!change.documentNumber().equals(who.documentNumber())
                || !change.documentType().equals(who.documentType())) {
            changes.add(Draft.CHANGES_NUMBER);
            typed.put(Draft.NEW_TYPE, change.documentType());
            typed.put(Draft.NEW_NUMBER, change.documentNumber());
        }
        typed.put(Draft.CHANGES, String.join(",", changes));
    }
}
