package org.zhiye.filing.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.filing.Contract;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.IdDocument;

/**
 * A draft, read into values. What could not be read, or is not asked, is absent; what is wrong stands among the problems.
 *
 * @param own the qualification that the person entered, where the roster knows nothing of them
 * @param reason code of the reason for cancellation or replacement; empty where none is asked
 * @param change the particulars as they shall be; absent where none change
 */
public record Filled(
        @Nullable EnterpriseId enterprise,
        @Nullable Contract contract,
        List<String> specialties,
        @Nullable Own own,
        String reason,
        boolean sealRemade,
        @Nullable Change change) {
    /** A qualification that the person entered. */
    public record Own(String number, LocalDate issued) {}

    /** Name and document as they shall be. */
    public record Change(String name, IdDocument document) {}
}
