package org.zhiye.identity.alipay;

/**
 * The way by Alipay, where people choose.
 *
 * @param offer whether it can be begun here and now, and if not, why
 * @param authorise whether authorising is of use: whoever has authorised gains by the face alone
 * @param face whether a comparison of the face is of use
 */
public record AlipayCard(Offer offer, boolean authorise, boolean face) {
    /** Whether it can be begun. */
    public enum Offer {
        OPEN,
        /** this installation has no merchant's account: on site only */
        NOT_HERE,
        /** Alipay does not know this type of document */
        NOT_FOR_DOCUMENT,
        /** it would establish no more than is established */
        NOT_NEEDED
    }
}
