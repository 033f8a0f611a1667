package org.zhiye;

import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.IdNumber;

/** Identity documents that no other test uses. */
public final class IdDocuments {
    private static final int DAYS = 12_000;
    private static final int SEQUENCES = 1000;

    private IdDocuments() {}

    /** A resident identity card of somebody born between 1967 and 1999: young enough for a provisional certificate. */
    public static IdDocument fresh() {
        var random = ThreadLocalRandom.current();
        var birth = LocalDate.of(1967, 1, 1).plusDays(random.nextInt(DAYS));
        return IdDocument.of(
                IdDocumentType.IDENTITY_CARD,
                IdNumber.make("110101", birth, random.nextInt(SEQUENCES)).value());
    }
}
