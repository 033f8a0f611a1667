package org.zhiye.enterprise.agent;

import org.jspecify.annotations.Nullable;

/** What is typed about somebody who is to act for an enterprise; part of two forms. */
interface AgentForm {
    @Nullable
    String name();

    @Nullable
    String type();

    @Nullable
    String country();

    @Nullable
    String number();

    @Nullable
    String mobile();
}
