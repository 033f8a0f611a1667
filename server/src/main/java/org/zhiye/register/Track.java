package org.zhiye.register;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.PersonId;

/**
 * Whose facts of one kind: rows that follow each other in time.
 *
 * @param person in whose chain its rows are accounted for
 * @param owner the registration, or the person where the kind hangs on the person
 * @param only the one value that is meant, where several stand beside each other (a specialty); absent: all
 */
record Track(
        Kind kind, PersonId person, UUID owner, @Nullable String only) {

    /** The register's tables of facts. */
    enum Kind {
        SPECIALTY_LINE("registration", "specialty"),
        EMPLOYMENT("person", "enterprise", "enterprise_name", "province"),
        HOLDER("registration", "name"),
        STANDING("registration", "state", "ground"),
        LIKENESS("registration", "photo", "photo_sha256", "signature", "signature_sha256"),
        HOLD("registration", "reason", "author"),
        BAR("person", "ground");

        private final String owner;
        private final List<String> columns;

        Kind(String owner, String... columns) {
            this.owner = owner;
            this.columns = List.of(columns);
        }

        String table() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String owner() {
            return owner;
        }

        /** The columns of the value. */
        List<String> columns() {
            return columns;
        }

        /** The value in one text, as its seal covers it: an absent column leaves nothing behind. */
        String packed() {
            return columns.stream()
                    .map(column -> "f." + column)
                    .collect(java.util.stream.Collectors.joining(", ", "concat_ws('|', ", ")"));
        }
    }

    static Track of(Kind kind, PersonId person, UUID registration) {
        return new Track(kind, person, registration, null);
    }

    static Track specialty(PersonId person, UUID registration, String specialty) {
        return new Track(Kind.SPECIALTY_LINE, person, registration, specialty);
    }

    static Track employment(PersonId person) {
        return new Track(Kind.EMPLOYMENT, person, person.value(), null);
    }

    static Track bars(PersonId person) {
        return new Track(Kind.BAR, person, person.value(), null);
    }

    /** A value's columns in one text. */
    static String pack(List<? extends @Nullable Object> value) {
        var parts = new ArrayList<String>();
        for (Object part : value) {
            if (part != null) {
                parts.add(part.toString());
            }
        }
        return String.join("|", parts);
    }
}
