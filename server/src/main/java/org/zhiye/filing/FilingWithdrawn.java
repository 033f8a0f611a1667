package org.zhiye.filing;

import java.util.List;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Subject;

/** A person has taken a case back. */
public record FilingWithdrawn(Filing filing, List<Notice> notices) implements Deed {
    @Override
    public String deed() {
        return "filing.withdrawn";
    }

    @Override
    public Subject subject() {
        return Subject.of(filing.person());
    }

    @Override
    public String object() {
        return filing.number();
    }
}
