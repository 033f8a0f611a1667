package org.zhiye.enterprise.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Language;

/**
 * An application to act for an enterprise.
 *
 * @param legalRepresentative as the applicant typed it
 * @param letter the letter of authority; absent until it was uploaded
 * @param reason why it was declined; empty unless it was
 */
record Application(
        ApplicationId id,
        EnterpriseId enterprise,
        String legalRepresentative,
        Agent agent,
        Language language,
        @Nullable DocumentId letter,
        State state,
        Instant at,
        String reason) {
    enum State {
        STARTED,
        PENDING,
        APPROVED,
        DECLINED
    }

    @Override
    public String toString() {
        return "Application " + id;
    }
}
