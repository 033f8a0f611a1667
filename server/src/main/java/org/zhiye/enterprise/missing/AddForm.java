package org.zhiye.enterprise.missing;

import org.jspecify.annotations.Nullable;

/** What the province enters, or why it doesn't. */
record AddForm(
        @Nullable String name,
        @Nullable String uscc,
        @Nullable String qualified,
        @Nullable String legalRepresentative,
        @Nullable String address,
        @Nullable String reason,
        @Nullable String deed) {}
