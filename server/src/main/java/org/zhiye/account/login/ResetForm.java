package org.zhiye.account.login;

import org.jspecify.annotations.Nullable;

/** What is typed by somebody who has forgotten the password. Never shows itself. */
record ResetForm(
        @Nullable String number,
        @Nullable String name,
        @Nullable String captcha,
        @Nullable String captchaToken,
        @Nullable String code,
        @Nullable String password,
        @Nullable String repeat) {
    @Override
    public String toString() {
        return "ResetForm";
    }
}
