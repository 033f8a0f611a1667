package org.zhiye.identity.site;

/**
 * How a province verifies people.
 *
 * @param cancelHours until how many hours before the slot a person may move or cancel
 * @param bookDays how many days ahead can be booked
 * @param second whether a second officer confirms
 */
public record SiteRules(String province, int cancelHours, int bookDays, Photo photo, boolean second, int version) {
    /** The officer's own photo of the person. */
    public enum Photo {
        OFF,
        OFFERED,
        REQUIRED
    }

    /** What holds where a province has said nothing (m). */
    static SiteRules of(String province) {
        return new SiteRules(province, 2, 14, Photo.OFF, false, -1);
    }
}
