package org.zhiye.enterprise.agent;

import org.jspecify.annotations.Nullable;

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
                AgentForm.text(uscc),
                AgentForm.text(activation),
                AgentForm.text(name),
                AgentForm.text(type),
                AgentForm.text(country),
                AgentForm.text(number),
                AgentForm.text(mobile),
                AgentForm.text(username),
                AgentForm.text(password));
    }

    @Override
    public String toString() {
        return "ActivateForm";
    }
}
