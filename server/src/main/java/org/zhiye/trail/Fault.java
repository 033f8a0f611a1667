package org.zhiye.trail;

/** What can be wrong with the trail. */
enum Fault {
    CONTENTS("the entry was altered: its fields don't give its hash, which is still the sealed one"),
    HASH("the entry's hash was altered: fields and seal belong together, the hash does not"),
    SEAL(
            "the entry's fields and hash belong together, but this installation never sealed them: forged, or its seal altered"),
    CONTENTS_AND_SEAL("the entry was altered or forged: neither hash nor seal fit its fields"),
    MISSING("deleted from the chain"),
    CUT("deleted from the end of the chain: the head counts further"),
    ORDER("the entry does not follow the one before it in the chain"),
    TIME("the entry is not later than the one before it"),
    BODY("the entry's sealed part does not open, though the subject's key is there: the key was altered"),
    NOT_QUEUED("the entry does not wait for sealing, though no tree head has sealed it"),
    HEAD_MISSING("the chain has no head: the head was deleted, or the entries were put in by hand"),
    HEAD("the chain's head was altered; entries after this one may have been deleted"),
    SET_BACK("the head is genuine but older than this entry: the head was set back"),
    GHOST("waits for sealing, but there is no such entry: deleted, or its id altered");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
