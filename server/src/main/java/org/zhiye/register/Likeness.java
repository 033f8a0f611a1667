package org.zhiye.register;

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
    /** All of it, for the row's seal. */
    String packed() {
        return String.join("|", photo.toString(), photoSha256, signature.toString(), signatureSha256);
    }
}
