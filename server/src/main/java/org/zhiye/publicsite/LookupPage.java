package org.zhiye.publicsite;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Problems;
import org.zhiye.web.Tone;

/**
 * The register's look-up.
 *
 * @param asked whether anything was asked; with neither problems nor an answer nothing was found
 */
public record LookupPage(
        String name,
        String number,
        boolean asked,
        Problems problems,
        @Nullable Answer answer) {
    /**
     * What the register says.
     *
     * @param state message of the state
     * @param employer empty: none at present
     */
    public record Answer(
            String state, Tone tone, String name, String number, String holder, String employer, List<Line> lines) {}

    /** A specialty and until when it is registered. */
    public record Line(String specialty, LocalDate from, LocalDate to, String state, Tone tone) {}
}
