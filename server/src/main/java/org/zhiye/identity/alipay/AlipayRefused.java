package org.zhiye.identity.alipay;

import org.jspecify.annotations.Nullable;

/** Alipay answered, signed, that it does not do what was asked. */
final class AlipayRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code of the answer, such as {@code isv.code-invalid}; never its words, which may name the person */
    AlipayRefused(@Nullable String code) {
        super("refused: " + code);
        this.code = String.valueOf(code);
    }

    String code() {
        return code;
    }
}
