package org.zhiye.account.login;

import org.jspecify.annotations.Nullable;

/** A mobile number and its code. Never shows itself. */
record MobileForm(
        @Nullable String mobile,
        @Nullable String captcha,
        @Nullable String captchaToken,
        @Nullable String code) {
    @Override
    public String toString() {
        return "MobileForm";
    }
}
