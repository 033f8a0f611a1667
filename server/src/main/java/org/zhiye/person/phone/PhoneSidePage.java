package org.zhiye.person.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiye.person.wallet.TakePage;

/**
 * The telephone's side of a link.
 *
 * @param label message key of the attachment's name
 * @param begin address that opens the link; empty once it is open
 * @param take the form for the picture; absent before, and once it was sent
 * @param until a picture may come
 */
public record PhoneSidePage(
        String label, String begin, @Nullable TakePage take, Instant until) {}
