package org.zhiye.account.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new officer, and the role to begin with; or a role more. Never shows itself. */
record StaffForm(
        @Nullable String username,
        @Nullable String name,
        @Nullable String number,
        @Nullable String mobile,
        @Nullable String role,
        @Nullable String province,
        @Nullable List<String> specialties,
        @Nullable String deed) {
    @Override
    public String toString() {
        return "StaffForm";
    }
}
