package org.zhiye.identity.alipay;

/** Alipay gave no answer that can be believed: nothing is known of the person by it. The message holds nothing of them. */
public final class AlipayDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlipayDown(String message) {
        super(message);
    }

    AlipayDown(String message, Throwable cause) {
        super(message, cause);
    }
}
