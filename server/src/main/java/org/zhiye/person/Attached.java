package org.zhiye.person;

import java.time.Instant;
import org.zhiye.shared.DocumentId;

/**
 * The newest document of a kind in somebody's wallet.
 *
 * @param sha256 digest of its content
 */
public record Attached(DocumentId document, byte[] sha256, Instant at) {}
