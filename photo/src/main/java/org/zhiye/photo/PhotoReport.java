package org.zhiye.photo;

import java.util.List;

/** What a specification says of a picture: a finding for every check, in the order of {@link PhotoCheck}. */
public record PhotoReport(List<PhotoCheck.Finding> findings) {
    public PhotoReport {
        findings = List.copyOf(findings);
    }

    /** Whether every check is passed. */
    public boolean ok() {
        return failed().isEmpty();
    }

    /** The findings that aren't passed. */
    public List<PhotoCheck.Finding> failed() {
        return findings.stream().filter(it -> !it.ok()).toList();
    }

    /** The finding of one check. */
    public PhotoCheck.Finding of(PhotoCheck check) {
        return findings.stream().filter(it -> it.check() == check).findFirst().orElseThrow();
    }
}
