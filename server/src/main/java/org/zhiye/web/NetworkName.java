package org.zhiye.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An address of the network, half of it hidden where it is somebody else's. */
public final class NetworkName {
    // this machine, private networks of RFC 1918, link-local and unique local addresses
    private static final Pattern INNER = Pattern.compile(
            "^(127\\.|10\\.|192\\.168\\.|172\\.(1[6-9]|2\\d|3[01])\\.|169\\.254\\.|(0:){7}1$|::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)");

    private NetworkName() {}

    /** 101.80.*.*, 2408:8456:3210:*. */
    public static String masked(String address) {
        return address.indexOf(':') >= 0 ? half(address, ":", ":*") : half(address, ".", ".*.*");
    }

    /** The way in which people write it: the first row of zeros left out. */
    public static String brief(String address) {
        return address.replaceFirst("(^|:)0(:0)+(:|$)", "::");
    }

    /** The network that an address belongs to, by half of it; an inner one and what is not known in words. */
    public static String place(String address) {
        if (address.isEmpty()) {
            return "";
        }
        if (INNER.matcher(address).find()) {
            return "@network.inner";
        }
        return brief(masked(address));
    }

    private static String half(String address, String mark, String rest) {
        var parts = address.split(Pattern.quote(mark));
        return parts.length < 2
                ? ""
                : Arrays.stream(parts).limit(parts.length / 2).collect(Collectors.joining(mark)) + rest;
    }
}
