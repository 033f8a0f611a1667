package org.zhiye.policy;

import org.zhiye.shared.Language;

/** A name or sentence of reference data in the three languages. */
public record Words(String zhHans, String zhHant, String en) {
    public String in(Language language) {
        return switch (language) {
            case ZH_HANS -> zhHans;
            case ZH_HANT -> zhHant;
            case EN -> en;
        };
    }
}
