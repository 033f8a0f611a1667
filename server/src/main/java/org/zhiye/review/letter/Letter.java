package org.zhiye.review.letter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.PersonId;

/**
 * A letter as it was issued.
 *
 * @param filing absent: about no case
 * @param office the authority that signs: a province's code, or the ministry's
 */
public record Letter(
        LetterId id,
        String number,
        LetterKind kind,
        @Nullable FilingId filing,
        PersonId person,
        String office,
        LocalDate madeOn,
        Instant madeAt,
        LetterFacts facts) {}
