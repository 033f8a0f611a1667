package org.zhiye.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which part of which queue somebody looks at, as it stands in the address. */
record Asked(
        @Nullable String desk, @Nullable String q, @Nullable String after) {
    private static final int LONGEST = 60;

    /** What was searched for; empty: nothing. */
    String typed() {
        var typed = q == null ? "" : q.strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    /** An address that keeps looking at this desk and search. */
    String address(String path, Desk at, @Nullable String from) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("desk", at.slug());
        if (!typed().isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (from != null) {
            address.queryParam("after", from);
        }
        return typed().isEmpty()
                ? address.build().toUriString()
                : address.encode().buildAndExpand(typed()).toUriString();
    }

    String address(String path, Desk at) {
        return address(path, at, after);
    }

    /** The row after which the part begins. */
    record Cursor(java.time.LocalDate due, UUID id) {
        static @Nullable Cursor read(@Nullable String text) {
            try {
                var at = text == null ? -1 : text.indexOf('_');
                return at < 0 || text == null
                        ? null
                        : new Cursor(
                                java.time.LocalDate.parse(text.substring(0, at)),
                                UUID.fromString(text.substring(at + 1)));
            } catch (java.time.DateTimeException | IllegalArgumentException e) {
                return null;
            }
        }

        @Override
        public String toString() {
            return due + "_" + id;
        }
    }
}
