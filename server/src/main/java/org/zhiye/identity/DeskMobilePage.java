package org.zhiye.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Problems;

/**
 * Somebody at the counter who lost the mobile number.
 *
 * @param number of the document, masked
 * @param mobile the present one, masked
 * @param verified how and by which province; empty: not yet
 * @param fingerprint of what is shown, so that a change meanwhile is noticed
 * @param second whether a second officer confirms
 * @param first absent: nobody has proved a new number
 * @param done whether it was just done
 */
public record DeskMobilePage(
        String id,
        String name,
        String documentType,
        String number,
        String sex,
        LocalDate birthDate,
        String mobile,
        String verified,
        String fingerprint,
        boolean second,
        @Nullable First first,
        boolean done,
        Typed typed,
        Problems problems) {
    /**
     * The first officer's word.
     *
     * @param mobile the new number, masked
     * @param mine whether it is the officer's own
     */
    public record First(String officer, Instant at, String mobile, boolean mine) {}

    /**
     * What the officer had filled in.
     *
     * @param sent where a code went; empty: none did
     * @param seconds until the next may be asked for
     */
    public record Typed(boolean original, String mobile, String code, String sent, int seconds) {
        static final Typed NOTHING = new Typed(false, "", "", "", 0);
    }
}
