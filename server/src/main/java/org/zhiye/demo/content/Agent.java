package org.zhiye.demo.content;

import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.IdNumber;
import org.zhiye.shared.MobileNumber;

/** The manager of an enterprise of the demonstration. */
record Agent(String username, String name, IdNumber id, MobileNumber mobile, Firm firm) {
    IdDocument document() {
        return IdDocument.of(IdDocumentType.IDENTITY_CARD, id.value());
    }
}
