package org.zhiye.identity.alipay;

import org.zhiye.shared.IdDocument;
import org.zhiye.shared.PersonId;

/** On whose behalf Alipay is asked. */
sealed interface Asker {
    /**
     * Somebody logged in, of whom name and document are known.
     *
     * @param province where the person's cases go as long as no enterprise says it
     */
    record Person(PersonId id, String province) implements Asker {}

    /** Somebody who can't log in and says who they are; whether there is such an account is not asked before Alipay has said yes. */
    record Stranger(String name, IdDocument document) implements Asker {
        @Override
        public String toString() {
            return "Stranger";
        }
    }
}
