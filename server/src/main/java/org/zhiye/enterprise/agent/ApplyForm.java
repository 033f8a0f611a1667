package org.zhiye.enterprise.agent;

import org.jspecify.annotations.Nullable;
import org.zhiye.web.Typed;

/** What is typed to apply for an enterprise's account. Never shows itself. */
record ApplyForm(
        @Nullable String uscc,
        @Nullable String legalRepresentative,
        @Nullable String name,
        @Nullable String type,
        @Nullable String country,
        @Nullable String number,
        @Nullable String mobile,
        @Nullable String captcha,
        @Nullable String captchaToken,
        @Nullable String code,
        @Nullable String deed)
        implements AgentForm {
    static ApplyForm blank() {
        return new ApplyForm(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** All that makes two sendings of the form the same one. */
    String contents() {
        return String.join(
                "\u0000",
                Typed.text(uscc),
                Typed.text(legalRepresentative),
                Typed.text(name),
                Typed.text(type),
                Typed.text(country),
                Typed.text(number),
                Typed.text(mobile));
    }

    @Override
    public String toString() {
        return "ApplyForm";
    }
}
