package org.zhiye.policy.edition;

import java.util.Map;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Subject;

/** An edition was prepared, published or discarded. */
public record EditionDeed(Edition edition) implements Deed {
    @Override
    public String deed() {
        return switch (edition.state()) {
            case PREPARED -> "edition.prepared";
            case PUBLISHED -> "edition.published";
            case DISCARDED -> "edition.discarded";
        };
    }

    @Override
    public Subject subject() {
        return Subject.policy();
    }

    @Override
    public String object() {
        return edition.kind() + " " + edition.name();
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("sha256", edition.sha256(), "why", edition.proposal().why());
    }
}
