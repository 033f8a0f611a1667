package org.zhiye.outbox.sms;

import java.util.List;
import org.zhiye.outbox.Trouble;

/** What Aliyun's codes mean for a message. {@code isv.…} are the caller's faults, {@code isp.…} the service's own. */
final class AliyunCodes {
    private static final List<String> LIMIT =
            List.of("isv.BUSINESS_LIMIT_CONTROL", "isv.DAY_LIMIT_CONTROL", "isv.MONTH_LIMIT_CONTROL");
    private static final List<String> NUMBER = List.of(
            "isv.MOBILE_NUMBER_ILLEGAL",
            "isv.MOBILE_COUNT_OVER_LIMIT",
            "isv.PHONENUMBER_IN_BLACKLIST",
            "isv.UNSUPPORTED_CONTENT_NUMBER");
    private static final List<String> CONTENT = List.of(
            "isv.BLACK_KEY_CONTROL_LIMIT",
            "isv.PARAM_NOT_SUPPORT_URL",
            "isv.SMS_CONTENT_ILLEGAL",
            "isv.CONTENT_KEYWORD",
            "isv.SMS_CONTENT_MISMATCH_TEMPLATE_TYPE");
    private static final List<String> LATER = List.of("Throttling", "SignatureNonceUsed", "isp.SYSTEM_BUSY");
    private static final int SERVER = 500;

    private AliyunCodes() {}

    static Trouble trouble(int status, String code) {
        if (LIMIT.contains(code)) {
            return Trouble.LIMIT;
        }
        if (NUMBER.contains(code)) {
            return Trouble.NUMBER;
        }
        if (CONTENT.contains(code)) {
            return Trouble.CONTENT;
        }
        if (LATER.stream().anyMatch(code::startsWith)) {
            return Trouble.LATER;
        }
        if (code.startsWith("isp.RAM_PERMISSION")) {
            return Trouble.CONFIGURATION;
        }
        boolean theirs = status >= SERVER
                || code.startsWith("isp.")
                || code.startsWith("ServiceUnavailable")
                || code.startsWith("Internal");
        // what is left speaks of key, signature, template, clock, balance or parameters
        return theirs ? Trouble.DOWN : Trouble.CONFIGURATION;
    }
}
