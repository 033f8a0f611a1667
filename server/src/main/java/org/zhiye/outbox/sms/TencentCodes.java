package org.zhiye.outbox.sms;

import java.util.List;
import java.util.Map;
import org.zhiye.outbox.NotSent;
import org.zhiye.outbox.Trouble;

/** What Tencent Cloud's codes mean for a message. */
final class TencentCodes {
    private static final List<String> NUMBER = List.of(
            "InvalidParameterValue.IncorrectPhoneNumber",
            "FailedOperation.PhoneNumberInBlacklist",
            "FailedOperation.PhoneNumberOnBlacklist",
            "FailedOperation.PhoneNumberParseFail",
            "UnsupportedOperation.UnsuportedRegion");
    private static final List<String> CONTENT = List.of(
            "FailedOperation.ContainSensitiveWord",
            "InvalidParameterValue.ProhibitedUseUrlInTemplateParameter",
            "FailedOperation.MarketingSendTimeConstraint");
    // reports tell it in words
    private static final Map<String, String> WORDS = Map.of(
            "空号", "NOTEXIST",
            "停机", "SHUTDOWN",
            "关机", "SHUTDOWN",
            "不在服务区", "MOBILE_NOT_ON_SERVICE",
            "携号转网", "PORTED",
            "欠费", "ARREARS",
            "黑名单", "BLACK",
            "终端", "TERMINAL");

    private TencentCodes() {}

    static Trouble trouble(String code) {
        if (code.startsWith("LimitExceeded")) {
            return Trouble.LIMIT;
        }
        if (NUMBER.contains(code)) {
            return Trouble.NUMBER;
        }
        if (CONTENT.contains(code)) {
            return Trouble.CONTENT;
        }
        if (code.startsWith("RequestLimitExceeded")) {
            return Trouble.LATER;
        }
        if (code.startsWith("InternalError") || code.startsWith("ServiceUnavailable") || code.isEmpty()) {
            return Trouble.DOWN;
        }
        // what is left speaks of key, signature, template, clock, balance or parameters
        return Trouble.CONFIGURATION;
    }

    /** A report's description as a code: known words by ours, else what of it looks like a code. */
    static String reason(String description) {
        return WORDS.entrySet().stream()
                .filter(it -> description.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> {
                    var code = NotSent.code(description);
                    return code.isEmpty() ? "FAIL" : code;
                });
    }
}
