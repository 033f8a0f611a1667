package org.zhiye.filing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.EnterpriseId;

/**
 * A draft, read into values. What could not be read is absent and stands among the problems.
 *
 * @param own the qualification that the person entered, where the roster knows nothing of them
 */
record Filled(
        @Nullable EnterpriseId enterprise,
        @Nullable Contract contract,
        List<String> specialties,
        @Nullable Own own,
        @Nullable DocumentId ownScan,
        @Nullable DocumentId educationProof,
        boolean notice,
        boolean commitment) {

    /** A qualification that the person entered. */
    record Own(String number, LocalDate issued) {}
}
