package org.zhiye.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Span;
import org.zhiye.register.Extract;
import org.zhiye.register.Likeness;
import org.zhiye.register.Registration;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;

/**
 * A registration of the person who asks, and the certificate that can be had of it today.
 *
 * @param why why none can be had; absent: one can
 * @param sheet what it would say; absent if none can be had
 * @param copies taken of it, newest first
 */
record Holding(
        Extract extract, @Nullable Refused why, @Nullable Sheet sheet, List<Copy> copies) {
    /**
     * What can be printed.
     *
     * @param ending the specialties that end within the window
     * @param window the longest possible
     */
    record Sheet(Printed.Face face, Likeness likeness, List<Registration.Line> ending, Span window) {
        Printed.Terms usual() {
            return new Printed.Terms(window.from(), window.to(), null, null);
        }
    }

    Holding {
        copies = List.copyOf(copies);
    }

    RegistrationId id() {
        return extract.registration().id();
    }

    Sheet granted() {
        if (sheet == null || why != null) {
            throw why == null ? new Refused(CertificateReason.CERTIFICATE_NOT_PROVED) : why;
        }
        return sheet;
    }

    /** The certificate's own id, once a copy was taken. */
    @Nullable
    UUID certificate() {
        return copies.isEmpty() ? null : copies.getFirst().certificate();
    }

    /** The newest copy that can be used today and says what would be printed now. */
    Optional<Copy> current(LocalDate today) {
        return sheet == null
                ? Optional.empty()
                : copies.stream()
                        .filter(copy -> copy.says(sheet.face()) && !copy.over(today))
                        .findFirst();
    }

    /** The copy that was taken today for the same: taking it again makes no other. */
    Optional<Copy> same(Printed.Terms terms) {
        return copies.stream()
                .filter(copy -> sheet != null && copy.says(sheet.face()))
                .filter(copy -> copy.printed() != null && copy.printed().terms().equals(terms))
                .findFirst();
    }
}
