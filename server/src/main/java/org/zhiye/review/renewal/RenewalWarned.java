package org.zhiye.review.renewal;

import java.util.List;
import java.util.Map;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** Somebody was warned that a validity ends. */
public record RenewalWarned(PersonId person, String number, String end, List<Notice> notices) implements Deed {
    public RenewalWarned {
        notices = List.copyOf(notices);
    }

    @Override
    public String deed() {
        return "renewal.warned";
    }

    @Override
    public Subject subject() {
        return Subject.of(person);
    }

    @Override
    public String object() {
        return number;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("end", end);
    }
}
