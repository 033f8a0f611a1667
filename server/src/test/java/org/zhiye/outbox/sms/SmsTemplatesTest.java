package org.zhiye.outbox.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiye.otp.Purposes;
import org.zhiye.shared.Language;
import org.zhiye.web.Messages;

/** Every message that goes out by SMS has its template, its places and its row in the table that an operator fills in. */
class SmsTemplatesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @TempDir
    Path folder;

    @Test
    void every_sms_of_the_product_stands_in_the_list_with_words_in_each_language() throws IOException {
        var messages = new Messages();
        var byName = messages.keys().stream()
                .filter(key -> key.startsWith("sms.") || (key.startsWith("notice.") && key.endsWith(".sms")))
                .map(key -> key.startsWith("notice.") ? key.substring(0, key.length() - ".sms".length()) : key)
                .toList();
        assertThat(Approved.KINDS.all()).containsAll(byName).containsAll(Purposes.templates());
        for (String kind : Approved.KINDS.all()) {
            assertThat(messages.has(Approved.KINDS.words(kind))).as(kind).isTrue();
        }
    }

    @Test
    void each_language_of_a_message_uses_each_place_once_and_has_words_around_them() {
        var softly = new SoftAssertions();
        for (String kind : Approved.KINDS.all()) {
            for (Language language : Language.values()) {
                var pattern = Approved.KINDS.pattern(kind, language);
                // a carrier knows a variable by its name: twice the same is refused
                softly.assertThat(PLACE.matcher(pattern).results().count())
                        .as(kind + " " + language)
                        .isEqualTo(Approved.KINDS.places(kind, language).size());
                softly.assertThat(pattern.replaceAll("\\{\\d}", ""))
                        .as(kind + " " + language)
                        .hasSizeBetween(8, 300)
                        .doesNotContain("【", "】", "\n");
            }
        }
        softly.assertAll();
    }

    @Test
    void the_table_to_fill_in_has_a_row_for_each_message_and_language_and_is_read_back() throws IOException {
        var blank = SmsTemplateFile.blank(Approved.KINDS, List.of(Language.values()));
        assertThat(blank.lines()).hasSize(1 + 3 * Approved.KINDS.all().size());
        assertThat(blank)
                .contains("sms.code.sign_up,zh-Hans,,,")
                .contains("验证码 ${p1}，用于注册账号，5 分钟内有效")
                .contains("验证码 {1}，用于注册账号，5 分钟内有效");
        var file =
                Files.writeString(folder.resolve("t.csv"), "\uFEFF" + blank.replace(",zh-Hans,,,", ",zh-Hans,SMS_1,,"));
        var templates = new SmsTemplates(Approved.KINDS, List.of(Language.values()), SmsTemplateFile.read(file));
        assertThat(templates.missing("aliyun"))
                .hasSize(2 * Approved.KINDS.all().size())
                .contains("aliyun template of sms.code.sign_up in en")
                .noneMatch(name -> name.endsWith("zh-Hans"));
        assertThat(templates.missing("tencent"))
                .hasSize(3 * Approved.KINDS.all().size());
    }

    @Test
    void the_command_writes_the_table_and_never_over_one_that_was_filled_in() throws IOException {
        var command = new SmsTemplatesCommand(Approved.KINDS, settings(List.of(), null));
        var file = folder.resolve("new.csv");
        assertThat(command.run(List.of(file.toString()))).isZero();
        assertThat(Files.readString(file)).startsWith("kind,language,aliyun,tencent,");
        Files.writeString(file, "filled in");
        assertThat(command.run(List.of(file.toString()))).isEqualTo(1);
        assertThat(command.run(List.of())).isEqualTo(2);
        assertThat(file).hasContent("filled in");
    }

    @Test
    void places_are_filled_in_the_order_of_each_languages_words() {
        var english = new org.zhiye.outbox.Sms(
                java.util.UUID.randomUUID(),
                org.zhiye.Mobiles.fresh(),
                Language.EN,
                "notice.review.accepted",
                List.of("SB-1", "省级主管部门"),
                "");
        var places = Approved.KINDS.places(english.kind(), Language.EN);
        var filled = Approved.all().fill(Aliyun.NAME, english, 35);
        for (int i = 0; i < places.size(); i++) {
            assertThat(filled.values().get(i)).isEqualTo(english.arguments().get(places.get(i)));
        }
    }

    @Test
    void who_reads_a_language_without_templates_gets_the_first_one() {
        var onlyChinese = new SmsTemplates(Approved.KINDS, List.of(Language.ZH_HANS), Approved.rows());
        var english = new org.zhiye.outbox.Sms(
                java.util.UUID.randomUUID(),
                org.zhiye.Mobiles.fresh(),
                Language.EN,
                "notice.identity.failed",
                List.of("@identity.fail.other"),
                "");
        assertThat(onlyChinese.fill(Aliyun.NAME, english, 35).language()).isEqualTo(Language.ZH_HANS);
    }

    @Test
    void what_is_too_long_is_cut_so_that_it_shows() {
        assertThat(SmsTemplates.cut("一二三四五", 5)).isEqualTo("一二三四五");
        assertThat(SmsTemplates.cut("一二三四五六", 5)).isEqualTo("一二三四…");
        assertThat(SmsTemplates.cut("𠮷𠮷𠮷", 2)).isEqualTo("𠮷…");
        assertThat(SmsTemplates.cut(" a\n b ", 5)).isEqualTo("a b");
        assertThat(SmsTemplates.cut("", 5)).isEqualTo("-");
    }

    @Test
    void production_names_all_that_is_missing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(settings(List.of(), null)))
                .withMessageContaining("ZHIYE_SMS_CARRIERS");
        assertThatIllegalStateException()
                .isThrownBy(() -> start(settings(List.of("aliyun", "tencent", "gateway", "pigeon"), null)))
                .withMessageContaining("ZHIYE_SMS_TEMPLATES")
                .withMessageContaining("ZHIYE_SMS_ALIYUN_KEYID")
                .withMessageContaining("ZHIYE_SMS_ALIYUN_KEYSECRET")
                .withMessageContaining("zhiye.sms.aliyun.sign")
                .withMessageContaining("zhiye.sms.tencent.key-id")
                .withMessageContaining("zhiye.sms.tencent.app")
                .withMessageContaining("zhiye.sms.url")
                .withMessageContaining("pigeon");
    }

    @Test
    void production_names_each_template_that_the_table_lacks() throws IOException {
        var file = Files.writeString(
                folder.resolve("t.csv"), "kind,language,aliyun,tencent\nsms.code.sign_up,zh-Hans,SMS_1,\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> start(settings(List.of("aliyun", "tencent"), file)))
                .withMessageContaining("tencent template of sms.code.sign_up in zh-Hans")
                .withMessageContaining("aliyun template of notice.review.opined in en")
                .satisfies(e -> assertThat(e.getMessage())
                        .doesNotContain("aliyun template of sms.code.sign_up in zh-Hans", "key-id"));
    }

    @Test
    void production_starts_with_what_it_needs_and_asks_in_the_order_given() throws IOException {
        var table = new StringBuilder("kind,language,aliyun,tencent\n");
        for (String kind : Approved.KINDS.all()) {
            Arrays.stream(Language.values())
                    .forEach(it ->
                            table.append(kind).append(',').append(it.tag()).append(",SMS_1,1\n"));
        }
        var file = Files.writeString(folder.resolve("t.csv"), table);
        assertThat(start(settings(List.of("tencent", "aliyun"), file)))
                .extracting(org.zhiye.outbox.SmsProvider::name)
                .containsExactly("tencent", "aliyun");
    }

    @Test
    void keys_never_show() {
        assertThat(settings(List.of("aliyun"), null).toString()
                        + settings(List.of("aliyun"), null).aliyun()
                        + settings(List.of("aliyun"), null).tencent())
                .doesNotContain("secret");
    }

    @Test
    void nothing_goes_out_in_clear() {
        var it = new SmsSettings(
                List.of("aliyun"),
                null,
                List.of("zh-Hans"),
                null,
                null,
                new SmsSettings.Aliyun(URI.create("http://sms.example.com"), "k", "s", "签", 35),
                tencent(true));
        assertThatIllegalStateException()
                .isThrownBy(() -> start(it))
                .withMessageContaining("zhiye.sms.aliyun.endpoint must begin with https://");
    }

    private static List<org.zhiye.outbox.SmsProvider> start(SmsSettings settings) {
        return SmsConfiguration.carriers(settings, Approved.KINDS, () -> Instant.EPOCH);
    }

    private static SmsSettings settings(List<String> carriers, @Nullable Path file) {
        return new SmsSettings(
                carriers,
                file,
                List.of("zh-Hans", "zh-Hant", "en"),
                null,
                null,
                new SmsSettings.Aliyun(
                        URI.create("https://dysmsapi.aliyuncs.com"),
                        file == null ? null : "k",
                        file == null ? null : "secret",
                        file == null ? null : "签",
                        35),
                tencent(file != null));
    }

    private static SmsSettings.Tencent tencent(boolean full) {
        return new SmsSettings.Tencent(
                URI.create("https://sms.tencentcloudapi.com"),
                "ap-guangzhou",
                full ? "k" : null,
                full ? "secret" : null,
                full ? "1400" : null,
                full ? "签" : null,
                12);
    }
}
