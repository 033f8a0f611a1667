package org.zhiye.document;

import java.time.Instant;
import java.util.UUID;
import org.zhiye.shared.DocumentId;

/**
 * A stored file, without its content; it never changes.
 *
 * @param owner the person or enterprise under whose key it is sealed
 * @param kind what it is for, a code of the module that stored it
 * @param bytes length of the content in the clear
 * @param sha256 digest of the content in the clear
 * @param at when it was stored
 */
public record Stored(DocumentId id, UUID owner, String kind, String mediaType, long bytes, byte[] sha256, Instant at) {}
