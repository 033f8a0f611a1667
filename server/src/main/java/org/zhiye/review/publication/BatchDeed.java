package org.zhiye.review.publication;

import java.util.Map;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Subject;

/** A list was published; entered in the publisher's own chain. What it does to each case is entered in that person's. */
public record BatchDeed(boolean announcement, AccountId by, BatchId batch, Map<String, String> detail) implements Deed {
    public BatchDeed {
        detail = Map.copyOf(detail);
    }

    @Override
    public String deed() {
        return announcement ? "publication.announced" : "publication.noticed";
    }

    @Override
    public Subject subject() {
        return Subject.of(by);
    }

    @Override
    public String object() {
        return batch.toString();
    }
}
