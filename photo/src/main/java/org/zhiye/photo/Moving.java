package org.zhiye.photo;

import java.nio.charset.StandardCharsets;

/** Tells moving pictures of the kinds that are not taken anyway, for the sake of better advice. */
final class Moving {
    private static final int LOOK_AT = 2048;
    private static final int WEBP_ANIMATION = 2;

    private Moving() {}

    static boolean is(byte[] bytes, FileKind kind) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        return switch (kind) {
            case GIF -> head.contains("NETSCAPE2.0");
            case WEBP -> head.startsWith("VP8X", 12) && head.length() > 20 && (head.charAt(20) & WEBP_ANIMATION) != 0;
            default -> false;
        };
    }
}
