package org.zhiye.outbox.sms;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhiye.Mobiles;
import org.zhiye.outbox.NotSent;
import org.zhiye.outbox.Sms;
import org.zhiye.outbox.SmsKinds;
import org.zhiye.outbox.SmsProvider;
import org.zhiye.shared.Language;
import org.zhiye.shared.Uuid7;
import org.zhiye.web.Messages;

/** A carrier's approved templates, one for each message and language, and messages to send by them. */
final class Approved {
    static final SmsKinds KINDS = kinds();

    private Approved() {}

    private static SmsKinds kinds() {
        try {
            return new SmsKinds(new Messages());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static SmsTemplates all() {
        return new SmsTemplates(KINDS, List.of(Language.values()), rows());
    }

    static List<SmsTemplateFile.Row> rows() {
        return KINDS.all().stream()
                .flatMap(kind -> Arrays.stream(Language.values())
                        .map(language -> new SmsTemplateFile.Row(
                                kind,
                                language,
                                Map.of(
                                        Aliyun.NAME, "SMS_" + kind.hashCode() + language.ordinal(),
                                        Tencent.NAME, "" + Math.abs(kind.hashCode()) + language.ordinal()))))
                .collect(Collectors.toList());
    }

    static Sms code() {
        return sms(Uuid7.next(), "sms.code.sign_up", List.of("482913"));
    }

    /** With what signatures stumble over: spaces, plus, star, tilde, quotes, rare characters. */
    static Sms hard() {
        return sms(Uuid7.next(), "notice.review.sent_back", List.of("SB-1+2*3~4 \"𠮷\" &=%/?", "2026-11-23"));
    }

    static Sms sms(UUID id, String kind, List<String> arguments) {
        return new Sms(id, Mobiles.fresh(), Language.ZH_HANS, kind, arguments, "文字");
    }

    static NotSent refusal(SmsProvider carrier) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(NotSent.class, () -> carrier.send(code()));
    }
}
