package org.zhiye.demo.content;

import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.IdNumber;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Role;

/**
 * An officer of the demonstration.
 *
 * @param jurisdiction as in {@link org.zhiye.ground.Grant}
 */
record Officer(Role role, String username, String name, IdNumber id, MobileNumber mobile, String jurisdiction) {
    IdDocument document() {
        return IdDocument.of(IdDocumentType.IDENTITY_CARD, id.value());
    }
}
