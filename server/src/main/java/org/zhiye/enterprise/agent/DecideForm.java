package org.zhiye.enterprise.agent;

import org.jspecify.annotations.Nullable;

/** The province's answer to an application. */
record DecideForm(@Nullable String reason, @Nullable String deed) {}
