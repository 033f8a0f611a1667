package org.zhiye.publicsite;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;

/** Public notices and announcements, as they were published. */
interface Announcements {
    /** What a published list is. */
    enum Kind {
        /** 公示: what is meant to be granted; anyone may object */
        PUBLIC_NOTICE,
        /** 公告: what was granted */
        ANNOUNCEMENT
    }

    /**
     * A published list.
     *
     * @param year and number, together, name the batch of its kind and business
     * @param until the last day for objections; absent for announcements
     */
    record Published(
            UUID id,
            Kind kind,
            int year,
            int number,
            HolderType holder,
            Business business,
            LocalDate day,
            @Nullable LocalDate until) {}

    /**
     * A person on a list; never with an identity document's number.
     *
     * @param position from 1
     * @param specialties codes
     */
    record Listed(int position, String name, String employer, List<String> specialties) {}

    /**
     * The newest first.
     *
     * @param before only those older than this one; absent: from the newest on
     */
    List<Published> list(@Nullable UUID before, int limit);

    Optional<Published> find(UUID id);

    /**
     * The people of a list in its order.
     *
     * @param name only those of this name; empty: all
     * @param after only those behind this position; 0: from the first on
     */
    List<Listed> people(UUID id, String name, int after, int limit);
}
