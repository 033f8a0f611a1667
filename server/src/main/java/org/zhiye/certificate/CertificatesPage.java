package org.zhiye.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Tone;

/**
 * 我的证书.
 */
public record CertificatesPage(List<Line> certificates) {
    /**
     * One certificate.
     *
     * @param id of the registration
     * @param why why none can be had now; absent: it can
     * @param specialties with their last days
     * @param until the last day of the usual window
     * @param ending what shortens the window
     */
    public record Line(
            String id,
            String title,
            String number,
            String employer,
            List<Specialty> specialties,
            @Nullable Why why,
            @Nullable LocalDate until,
            List<Specialty> ending,
            List<Copy> copies) {}

    /** A specialty's name and last day. */
    public record Specialty(String name, LocalDate to) {}

    /**
     * Why no certificate can be had.
     *
     * @param key message of the reason; {@code .advice} says what to do
     * @param state a word for it, as a message
     */
    public record Why(String key, List<Object> arguments, String state, boolean pictures) {}

    /**
     * A copy that was taken.
     *
     * @param href where its file is; empty: it is void
     */
    public record Copy(
            Instant at,
            String code,
            LocalDate from,
            LocalDate to,
            String purpose,
            String receiver,
            String state,
            Tone tone,
            String href) {}
}
