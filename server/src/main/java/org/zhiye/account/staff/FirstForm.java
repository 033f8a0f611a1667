package org.zhiye.account.staff;

import org.jspecify.annotations.Nullable;

/** What an officer types who opens the own account with a one-time link. Never shows itself. */
record FirstForm(
        @Nullable String code,
        @Nullable String username,
        @Nullable String name,
        @Nullable String number,
        @Nullable String mobile,
        @Nullable String password,
        @Nullable String repeat) {
    @Override
    public String toString() {
        return "FirstForm";
    }
}
