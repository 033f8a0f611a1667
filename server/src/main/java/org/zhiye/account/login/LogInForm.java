package org.zhiye.account.login;

import org.jspecify.annotations.Nullable;

/** What is typed at log-in. Never shows itself. */
record LogInForm(
        @Nullable String number,
        @Nullable String password,
        @Nullable String captcha,
        @Nullable String captchaToken,
        @Nullable String type,
        @Nullable String country,
        @Nullable String next) {
    @Override
    public String toString() {
        return "LogInForm";
    }
}
