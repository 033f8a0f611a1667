package org.zhiye.filing;

/** What a rule says: a silent source is never "not met" and never "met". */
public enum Verdict {
    MET,
    NOT_MET,
    CANT_TELL
}
