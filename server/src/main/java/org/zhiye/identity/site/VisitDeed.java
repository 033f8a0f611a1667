package org.zhiye.identity.site;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** What happens to somebody's coming; each is entered in the person's chain. */
sealed interface VisitDeed extends Deed {
    /** Where the person sees it. */
    String SLIP = "/me/verification/slip";

    When when();

    /**
     * Whose visit, where and when.
     *
     * @param at absent: without a booking
     */
    record When(
            VisitId visit,
            PersonId person,
            String site,
            LocalDate day,
            @Nullable LocalTime at) {
        static When of(Visit it, String site) {
            return new When(it.id(), it.person(), site, it.day(), it.at());
        }

        private List<String> words() {
            return List.of(site, day.toString(), at == null ? "" : at.toString());
        }

        private Map<String, String> detail() {
            return Map.of("site", site, "day", day.toString(), "at", at == null ? "" : at.toString());
        }
    }

    @Override
    default Subject subject() {
        return Subject.of(when().person());
    }

    @Override
    default String object() {
        return when().visit().toString();
    }

    @Override
    default Map<String, String> detail() {
        return when().detail();
    }

    private static List<Notice> told(When it, String key, String link) {
        return List.of(new Notice(new AccountId(it.person().value()), key, it.words(), link, true));
    }

    /** The person booked a slot. */
    record Booked(When when) implements VisitDeed {
        @Override
        public String deed() {
            return "visit.booked";
        }

        @Override
        public List<Notice> notices() {
            return told(when, "notice.visit.booked", SLIP);
        }
    }

    /** The person took another slot instead. */
    record Moved(When when) implements VisitDeed {
        @Override
        public String deed() {
            return "visit.moved";
        }

        @Override
        public List<Notice> notices() {
            return told(when, "notice.visit.booked", SLIP);
        }
    }

    /** The person gave the slot back. */
    record Cancelled(When when) implements VisitDeed {
        @Override
        public String deed() {
            return "visit.cancelled";
        }
    }

    /** The site does not offer the slot any more. */
    record Dropped(When when) implements VisitDeed {
        @Override
        public String deed() {
            return "visit.dropped";
        }

        @Override
        public List<Notice> notices() {
            return told(when, "notice.visit.dropped", "/me/verification/booking");
        }
    }

    /** The person was told the day before. */
    record Reminded(When when) implements VisitDeed {
        @Override
        public String deed() {
            return "visit.reminded";
        }

        @Override
        public List<Notice> notices() {
            return told(when, "notice.visit.reminded", SLIP);
        }
    }

    /** An officer entered that the person is there. */
    record Arrived(When when) implements VisitDeed {
        @Override
        public String deed() {
            return "visit.arrived";
        }
    }

    /** The person did not come. */
    record Missed(When when) implements VisitDeed {
        @Override
        public String deed() {
            return "visit.missed";
        }

        @Override
        public List<Notice> notices() {
            return told(when, "notice.visit.missed", "/me/verification/booking");
        }
    }

    /** The person came, and nothing was decided that day. */
    record Left(When when) implements VisitDeed {
        @Override
        public String deed() {
            return "visit.left";
        }
    }
}
