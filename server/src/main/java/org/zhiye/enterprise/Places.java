package org.zhiye.enterprise;

import org.springframework.stereotype.Component;
import org.zhiye.intake.IntakeReason;
import org.zhiye.policy.Province;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Refused;

/** Provinces as lists name them: by code, full name in any language, short name or one-character name. */
@Component
final class Places {
    private final ReferenceData reference;

    Places(ReferenceData reference) {
        this.reference = reference;
    }

    /** @throws Refused for what is no province with a registering authority */
    String code(String text) {
        var typed = Normal.compact(text);
        return reference.provinces().offered().stream()
                .filter(province -> named(province, typed))
                .findFirst()
                .orElseThrow(() -> new Refused(IntakeReason.ROW_UNKNOWN_VALUE))
                .code();
    }

    private static boolean named(Province province, String typed) {
        var name = province.name();
        return province.code().equals(typed)
                || name.zhHans().equals(typed)
                || name.zhHant().equals(typed)
                || Normal.compact(name.en()).equalsIgnoreCase(typed)
                || province.abbreviation().equals(typed)
                // 上海 for 上海市; 新疆 alone is the region, not the Corps
                || (typed.length() >= 2 && province.inGbt2260() && name.zhHans().startsWith(typed));
    }
}
