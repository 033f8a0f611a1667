package org.zhiye.enterprise.missing;

import org.jspecify.annotations.Nullable;

/** What is typed to ask for an enterprise. Never shows itself. */
record MissingForm(
        @Nullable String name,
        @Nullable String uscc,
        @Nullable String province,
        @Nullable String contact,
        @Nullable String deed) {
    @Override
    public String toString() {
        return "MissingForm";
    }
}
