package org.zhiye.account.signup;

import org.jspecify.annotations.Nullable;
import org.zhiye.web.Typed;

/** What is typed at sign-up. Never shows itself. */
public record SignUpForm(
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
                Typed.text(type),
                Typed.text(number),
                Typed.text(country),
                Typed.text(name),
                Typed.text(birth),
                Typed.text(sex),
                Typed.text(mobile),
                Typed.text(password));
    }

    @Override
    public String toString() {
        return "SignUpForm";
    }
}
