package org.zhiye.register;

import java.util.List;
import org.zhiye.shared.DocumentId;

/**
 * What of a person stands on the certificate.
 *
 * @param photo the ID photo
 * @param photoSha256 digest of its content, in hex
 * @param signature the own signature
 * @param signatureSha256 digest of its content, in hex
 */
public record Likeness(DocumentId photo, String photoSha256, DocumentId signature, String signatureSha256) {
    /** As the columns hold it. */
    List<Object> values() {
        return List.of(photo.value(), photoSha256, signature.value(), signatureSha256);
    }
}
