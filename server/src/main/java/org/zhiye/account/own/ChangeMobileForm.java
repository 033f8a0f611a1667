package org.zhiye.account.own;

import org.jspecify.annotations.Nullable;

/** A new mobile number, its code, and the password. Never shows itself. */
record ChangeMobileForm(
        @Nullable String mobile,
        @Nullable String code,
        @Nullable String password,
        @Nullable String deed) {
    @Override
    public String toString() {
        return "ChangeMobileForm";
    }
}
