package org.zhiye.trail;

import java.util.Map;
import java.util.UUID;
import org.zhiye.shared.Deed;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** A deed of the tests. */
public record Done(Subject subject, String object, Map<String, String> detail) implements Deed {
    public Done(UUID person, String object) {
        this(Subject.of(new PersonId(person)), object, Map.of("what", "合同 " + object));
    }

    @Override
    public String deed() {
        return "filing.tested";
    }
}
