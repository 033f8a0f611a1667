package org.zhiye.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.CertificateNumber;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;

/**
 * A copy that was taken; its row was proved by its seal.
 *
 * @param printed what stands on it; absent once the person's key was destroyed
 * @param supersededAt since when a newer one stands in its place
 */
record Copy(
        CopyId id,
        UUID certificate,
        RegistrationId registration,
        PersonId person,
        CertificateNumber number,
        LocalDate from,
        LocalDate to,
        DocumentId document,
        @Nullable Printed printed,
        Instant takenAt,
        @Nullable Instant supersededAt) {
    boolean over(LocalDate today) {
        return today.isAfter(to);
    }

    /** Whether it says just this. */
    boolean says(Printed.Face face) {
        return printed != null && supersededAt == null && printed.face().equals(face);
    }
}
