package org.zhiye.filing;

import java.util.List;
import java.util.Map;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Subject;

/** A person has filed a case, or filed it again with corrections. */
public record FilingSubmitted(Filing filing, String fingerprint, List<Notice> notices) implements Deed {
    @Override
    public String deed() {
        return filing.round() == 1 ? "filing.submitted" : "filing.resubmitted";
    }

    @Override
    public Subject subject() {
        return Subject.of(filing.person());
    }

    @Override
    public String object() {
        return filing.number();
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("business", filing.business().name(), "declaration", fingerprint);
    }
}
