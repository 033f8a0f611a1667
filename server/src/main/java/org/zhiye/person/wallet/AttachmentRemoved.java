package org.zhiye.person.wallet;

import java.util.Map;
import org.zhiye.person.AttachmentKind;
import org.zhiye.shared.Deed;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** A practitioner took an attachment out of the wallet. */
public record AttachmentRemoved(PersonId person, AttachmentKind kind, DocumentId document) implements Deed {
    @Override
    public String deed() {
        return "person.attachment_removed";
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
        return Map.of("kind", kind.name());
    }
}
