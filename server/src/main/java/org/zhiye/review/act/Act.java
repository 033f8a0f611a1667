package org.zhiye.review.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;

/**
 * An act as it was proposed, and what a second person said.
 *
 * @param ground code of the grounds of refusal or of lapse; empty where none is coded
 * @param about the case whose grant was wrong, or the hold that ends
 * @param until the last day of a hold or bar
 * @param office whose act it is: a province's code, or the ministry's
 * @param proposer the human behind the account
 * @param decision absent: nobody has decided yet
 */
public record Act(
        ActId id,
        ActKind kind,
        PersonId person,
        RegistrationId registration,
        String ground,
        String reason,
        String evidence,
        @Nullable UUID about,
        @Nullable LocalDate until,
        String office,
        AccountId proposedBy,
        UUID proposer,
        Instant proposedAt,
        @Nullable Decision decision) {

    /** What the second person said. */
    public record Decision(boolean consents, AccountId by, String note, Instant at) {
        @Override
        public String toString() {
            return consents ? "consents" : "refuses";
        }
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
