package org.zhiye.enterprise.agent;

import org.jspecify.annotations.Nullable;
import org.zhiye.web.Typed;

/** What is typed to open an agent's account by code. Never shows itself. */
record ActivateForm(
        @Nullable String uscc,
        @Nullable String activation,
        @Nullable String name,
        @Nullable String type,
        @Nullable String country,
        @Nullable String number,
        @Nullable String mobile,
        @Nullable String code,
        @Nullable String username,
        @Nullable String password,
        @Nullable String repeat,
        @Nullable String deed)
        implements AgentForm {
    /** All that makes two sendings of the form the same one. */
    String contents() {
        return String.join(
                "\u0000",
                Typed.text(uscc),
                Typed.text(activation),
                Typed.text(name),
                Typed.text(type),
                Typed.text(country),
                Typed.text(number),
                Typed.text(mobile),
                Typed.text(username),
                Typed.text(password));
    }

    @Override
    public String toString() {
        return "ActivateForm";
    }
}
