package org.zhiye.filing;

/** Whether a draft is really to be deleted. */
public record DiscardPage(String draft) {}
