package org.zhiye.account.signup;

import java.time.LocalDate;
import java.util.List;

/**
 * A text that people consent to, to be read.
 *
 * @param version the version that is shown
 * @param coming what comes into force after today
 */
public record TextPage(String title, String version, List<Coming> coming, List<Section> sections) {
    /** A version that comes into force later. */
    public record Coming(String href, String version, LocalDate from) {}

    /** A heading, empty before the first, and its paragraphs. */
    public record Section(String heading, List<String> paragraphs) {}
}
