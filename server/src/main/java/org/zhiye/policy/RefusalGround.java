package org.zhiye.policy;

import java.time.Period;
import java.util.Optional;

/**
 * A ground on which registration is refused (注册建造师管理规定 art. 15; B…: art. 33, 34).
 *
 * @param article article and item
 * @param bar how long it bars a new application; absent: as long as it lasts
 * @param barFrom from which event the bar runs
 * @param checkedBy how the ground comes to light
 */
public record RefusalGround(
        String code, String article, Words name, Optional<Period> bar, Optional<BarFrom> barFrom, CheckedBy checkedBy)
        implements Coded {
    /** The event from which a bar runs. */
    public enum BarFrom {
        SENTENCE_SERVED,
        DECISION,
        ACCIDENT,
        RESCISSION
    }

    /** Who or what finds it: the applicant's declaration, a public record, the system's own data, the reviewer. */
    public enum CheckedBy {
        DECLARATION,
        RECORD,
        SYSTEM,
        REVIEWER
    }
}
