package org.zhiye.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an officer could not establish somebody's identity. */
public enum FailReason {
    /** The person is not the one in the document or the photos. */
    NOT_THE_SAME_PERSON,
    /** What was typed differs from the document. */
    DATA_DIFFER,
    /** The document is out of date. */
    DOCUMENT_EXPIRED,
    /** The document seems altered or forged. */
    DOCUMENT_DOUBTFUL,
    /** Original or copies were not brought. */
    PAPERS_MISSING,
    /** An attachment can't be read or shows something else. */
    ATTACHMENT_UNFIT,
    /** Said in the officer's own words. */
    OTHER;

    /** The message that names it. */
    public String key() {
        return "identity.reason." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<FailReason> find(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }
}
