package org.zhiye.person.wallet;

import java.time.Instant;

/** One attachment, large. */
public record AttachmentPage(String slug, String label, String file, Instant at) {}
