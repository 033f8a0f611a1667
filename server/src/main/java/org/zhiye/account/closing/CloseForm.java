package org.zhiye.account.closing;

import org.jspecify.annotations.Nullable;

/** What closes an account. Never shows itself. */
record CloseForm(
        @Nullable String understood,
        @Nullable String password,
        @Nullable String code,
        @Nullable String deed) {
    @Override
    public String toString() {
        return "CloseForm";
    }
}
