package org.zhiye.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.ground.Caller;
import org.zhiye.shared.AccountId;

/**
 * An account that the typed name may mean.
 *
 * @param password the one that counts now
 * @param due a password that was reset has taken effect, and is to take the old one's place
 * @param pending a reset is under way; logging in with the old password cancels it
 * @param forgotten devices known before don't count
 */
public record Candidate(
        AccountId id,
        Caller.Kind kind,
        String name,
        UUID human,
        @Nullable String type,
        @Nullable String country,
        String password,
        boolean due,
        boolean pending,
        boolean mobileTaken,
        Instant forgotten,
        Instant now) {
    /** Whether it is of the document that was chosen; any, where none was. */
    public boolean isA(@Nullable String wantedType, @Nullable String wantedCountry) {
        return (wantedType == null || wantedType.isBlank() || wantedType.equals(type))
                && (wantedCountry == null || wantedCountry.isBlank() || wantedCountry.equals(country));
    }

    @Override
    public String toString() {
        return "Candidate " + id;
    }
}
