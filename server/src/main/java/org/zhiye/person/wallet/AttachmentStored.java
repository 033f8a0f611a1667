package org.zhiye.person.wallet;

import java.util.Map;
import org.zhiye.person.AttachmentKind;
import org.zhiye.shared.Deed;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/**
 * A practitioner put an attachment into the wallet, in place of an older one if there was one.
 *
 * @param sha256 digest of its content, hexadecimal
 */
public record AttachmentStored(PersonId person, AttachmentKind kind, DocumentId document, String sha256)
        implements Deed {
    @Override
    public String deed() {
        return "person.attachment_stored";
    }

    @Override
    public Subject subject() {
        return Subject.of(person);
    }

    @Override
    public String object() {
        return document.toString();
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("kind", kind.name(), "sha256", sha256);
    }
}
