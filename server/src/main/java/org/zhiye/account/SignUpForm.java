package org.zhiye.account;

import org.jspecify.annotations.Nullable;

/** What is typed at sign-up. Never shows itself. */
record SignUpForm(
        @Nullable String type,
        @Nullable String number,
        @Nullable String country,
        @Nullable String name,
        @Nullable String birth,
        @Nullable String sex,
        @Nullable String mobile,
        @Nullable String captcha,
        @Nullable String captchaToken,
        @Nullable String code,
        @Nullable String password,
        @Nullable String repeat,
        @Nullable String privacy,
        @Nullable String sensitive,
        @Nullable String deed) {
    static SignUpForm blank() {
        return new SignUpForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** All that makes two sendings of the form the same one. */
    String contents() {
        return String.join(
                "\u0000",
                text(type),
                text(number),
                text(country),
                text(name),
                text(birth),
                text(sex),
                text(mobile),
                text(password));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    public String toString() {
        return "SignUpForm";
    }
}
