package org.zhiye.document;

import java.util.Collection;
import java.util.Set;
import org.zhiye.shared.DocumentId;

/** A module whose rows refer to documents for good, such as a declaration; what it holds is not erased when its owner lets go of it. */
public interface DocumentHolder {
    /** Which of these it refers to. */
    Set<DocumentId> held(Collection<DocumentId> released);
}
