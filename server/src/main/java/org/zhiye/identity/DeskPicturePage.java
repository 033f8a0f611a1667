package org.zhiye.identity;

/** One attachment, large, for the officer. */
public record DeskPicturePage(String slip, String name, String label, String file) {}
