package org.zhiye.account;

import java.time.Instant;
import org.zhiye.shared.IdDocument;

/**
 * A name and document that somebody had; masks itself.
 *
 * @param until when a case changed it
 */
public record FormerIdentity(String name, IdDocument document, Instant until) {
    @Override
    public String toString() {
        return "FormerIdentity until " + until;
    }
}
