package org.zhiye.publicsite;

import java.util.List;

/**
 * How to get and use the photo tool.
 *
 * @param address of the program
 * @param name of its file
 */
public record PhotoToolPage(String address, String name, long kilobytes, List<Limit> limits) {
    /**
     * One check of the specification of identity photographs.
     *
     * @param label message key of its name
     * @param sign on which side of the limit a photo must be
     */
    public record Limit(String label, String sign, String limit) {}
}
