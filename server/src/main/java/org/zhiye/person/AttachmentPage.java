package org.zhiye.person;

import java.time.Instant;

/** One attachment, large. */
public record AttachmentPage(String slug, String label, String file, Instant at) {}
