package org.zhiye.outbox.sms;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.zhiye.shared.Language;

/**
 * Who carries SMS. Of no use in demo, where the local inbox takes them.
 *
 * @param carriers in the order in which they are asked: {@code aliyun}, {@code tencent}, {@code gateway}
 * @param templates the table of approved templates, as {@code bin/zhiye sms-templates FILE} writes it, with the carriers' codes filled in
 * @param languages those with templates; who reads another one gets the first
 * @param url where the gateway takes messages
 * @param token sent to the gateway as bearer token
 */
@ConfigurationProperties("zhiye.sms")
record SmsSettings(
        @DefaultValue List<String> carriers,
        @Nullable Path templates,
        @DefaultValue({"zh-Hans", "zh-Hant", "en"}) List<String> languages,
        @Nullable URI url,
        @Nullable String token,
        @DefaultValue Aliyun aliyun,
        @DefaultValue Tencent tencent) {

    /**
     * Aliyun's short message service.
     *
     * @param sign the approved signature, without brackets
     * @param longest characters that a variable may have
     */
    record Aliyun(
            @DefaultValue("https://dysmsapi.aliyuncs.com") URI endpoint,
            @Nullable String keyId,
            @Nullable String keySecret,
            @Nullable String sign,
            @DefaultValue("35") int longest) {
        @Override
        public String toString() {
            return "Aliyun";
        }
    }

    /**
     * Tencent Cloud's short message service.
     *
     * @param app SdkAppId
     * @param sign the approved signature, without brackets
     * @param longest characters that a variable may have
     */
    record Tencent(
            @DefaultValue("https://sms.tencentcloudapi.com") URI endpoint,
            @DefaultValue("ap-guangzhou") String region,
            @Nullable String keyId,
            @Nullable String keySecret,
            @Nullable String app,
            @Nullable String sign,
            @DefaultValue("12") int longest) {
        @Override
        public String toString() {
            return "Tencent";
        }
    }

    List<Language> spoken() {
        return languages.stream().map(Language::parse).distinct().toList();
    }

    /** The gateway alone needs not be named. */
    List<String> order() {
        return carriers.isEmpty() && url != null ? List.of(Gateway.NAME) : carriers;
    }

    @Override
    public String toString() {
        return "SmsSettings " + carriers;
    }
}
