package org.zhiye.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.identity.site.BookingPage;

/**
 * A slip for the verification counter: what the person shows and brings.
 *
 * @param authority whose counter it is
 * @param document type and masked number
 * @param card whether the document is a card with two sides; else it has a page with data
 * @param past whether its last day is over
 * @param booked when and where the person comes; absent: nothing is booked
 * @param places the sites that the province has published
 * @param missing message keys of the attachments that the counter will ask for
 */
public record SlipPage(
        String number,
        QrImage qr,
        String name,
        String documentType,
        String document,
        String province,
        String authority,
        LocalDate lastDay,
        boolean past,
        boolean card,
        List<String> missing,
        BookingPage.@Nullable Booked booked,
        List<BookingPage.Place> places) {}
