package org.zhiye.publicsite;

/**
 * How to get and use the photo tool.
 *
 * @param address of the program
 * @param name of its file
 */
public record PhotoToolPage(String address, String name, long kilobytes) {}
