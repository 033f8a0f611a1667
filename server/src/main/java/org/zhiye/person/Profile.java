package org.zhiye.person;

import org.jspecify.annotations.Nullable;

/**
 * What a practitioner says of themself beyond name and document; masks itself.
 *
 * @param ethnic code of GB/T 3304; absent where the document's holders are not asked
 * @param education code of GB/T 4658
 * @param degree code of GB/T 6864, or 0 for none
 */
public record Profile(@Nullable String ethnic, String email, String education, String degree, String school) {
    private static final String BETWEEN = "\u001f";

    String packed() {
        return String.join(BETWEEN, ethnic == null ? "" : ethnic, email, education, degree, school);
    }

    static Profile unpacked(String packed) {
        var parts = packed.split(BETWEEN, -1);
        return new Profile(parts[0].isEmpty() ? null : parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    @Override
    public String toString() {
        return "Profile";
    }
}
