package org.zhiye.account.own;

import org.jspecify.annotations.Nullable;

/** The old password and a new one, twice. Never shows itself. */
record ChangePasswordForm(
        @Nullable String old,
        @Nullable String password,
        @Nullable String repeat,
        @Nullable String deed) {
    @Override
    public String toString() {
        return "ChangePasswordForm";
    }
}
