package org.zhiye.account.particulars;

import org.jspecify.annotations.Nullable;
import org.zhiye.account.signup.SignUpForm;

/** A name and document as they are typed to put them right. Never shows itself. */
record IdentityForm(
        @Nullable String type,
        @Nullable String number,
        @Nullable String country,
        @Nullable String name,
        @Nullable String birth,
        @Nullable String sex,
        @Nullable String code,
        @Nullable String deed) {
    /** As the same fields are read at sign-up. */
    SignUpForm atSignUp() {
        return new SignUpForm(
                type, number, country, name, birth, sex, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public String toString() {
        return "IdentityForm";
    }
}
