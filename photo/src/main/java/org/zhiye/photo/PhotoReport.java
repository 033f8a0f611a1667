package org.zhiye.photo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a specification says of a picture: a finding for every check that could be made, in the order of {@link PhotoCheck}. Without a
 * face nothing is said of the head.
 *
 * @param head the surest head, where there is one
 */
public record PhotoReport(
        List<PhotoCheck.Finding> findings, @Nullable Head head) {
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

    /** The finding of one check; empty if the specification doesn't ask for it or it could not be made. */
    public Optional<PhotoCheck.Finding> of(PhotoCheck check) {
        return findings.stream().filter(it -> it.check() == check).findFirst();
    }
}
