package org.zhiye.trail;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An address of the network, half of it hidden where it is somebody else's. */
final class Address {
    private Address() {}

    /** 101.80.*.*, 2408:8456:3210:*. */
    static String masked(String address) {
        return address.indexOf(':') >= 0 ? half(address, ":", ":*") : half(address, ".", ".*.*");
    }

    /** The way in which people write it: the first row of zeros left out. */
    static String brief(String address) {
        return address.replaceFirst("(^|:)0(:0)+(:|$)", "::");
    }

    private static String half(String address, String mark, String rest) {
        var parts = address.split(Pattern.quote(mark));
        return parts.length < 2
                ? ""
                : Arrays.stream(parts).limit(parts.length / 2).collect(Collectors.joining(mark)) + rest;
    }
}
