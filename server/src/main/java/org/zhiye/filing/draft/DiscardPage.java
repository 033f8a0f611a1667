package org.zhiye.filing.draft;

/** Whether a draft is really to be deleted. */
public record DiscardPage(String draft) {}
