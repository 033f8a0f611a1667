package org.zhiye.person.wallet;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.Deed;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** The scans of somebody's identity document were replaced by those of a case that was granted. */
public record ScansReplaced(
        PersonId person, DocumentId front, @Nullable DocumentId back) implements Deed {
    @Override
    public String deed() {
        return "person.scans_replaced";
    }

    @Override
    public Subject subject() {
        return Subject.of(person);
    }

    @Override
    public String object() {
        return front.toString();
    }

    @Override
    public Map<String, String> detail() {
        return back == null ? Map.of() : Map.of("back", back.toString());
    }
}
