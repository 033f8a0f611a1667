package org.zhiye.account.signup;

import java.time.Instant;
import java.util.List;

/**
 * A text in the words in which somebody agreed to it.
 *
 * @param tag of the text's language
 * @param hash SHA-256 that was kept with the consent
 */
public record ConsentText(
        String title, String version, String tag, Instant at, String hash, List<TextPage.Section> sections) {}
