package org.zhiye.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiye.web.Messages;

class BasicsTest {
    private static final Clock THEN = Clock.fixed(Instant.parse("2026-11-23T06:36:00Z"), ZoneOffset.UTC);

    @Test
    void an_id_is_a_version_7_uuid_that_carries_its_millisecond() {
        var id = Uuid7.next(THEN);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(THEN.millis());
    }

    @Test
    void ids_of_one_millisecond_are_spread_not_counted() {
        var ids = new HashSet<UUID>();
        int rising = 0;
        var last = Uuid7.next(THEN);
        for (int n = 0; n < 10_000; n++) {
            var id = Uuid7.next(THEN);
            ids.add(id);
            rising += id.toString().compareTo(last.toString()) > 0 ? 1 : 0;
            last = id;
        }
        assertThat(ids).hasSize(10_000);
        assertThat(rising).isBetween(4_500, 5_500);
    }

    @Test
    void a_typed_id_is_its_uuid_in_text_and_back() {
        var id = PersonId.next();
        assertThat(PersonId.of(id.toString())).isEqualTo(id);
        assertThat(id).hasToString(id.value().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0190163d-8694-739b-aea5-966c26f8ad9",
                "0190163d-8694-739b-aea5-966c26f8ad911",
                "x"
            })
    void what_is_no_id_is_not_taken_for_one(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FilingId.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Hans, ZH_HANS", "zh-CN, ZH_HANS", "zh, ZH_HANS", "zh-SG, ZH_HANS", "zh-Hant, ZH_HANT", "zh-TW, ZH_HANT",
        "zh-HK, ZH_HANT", "zh_MO, ZH_HANT", "zh-Hant-HK, ZH_HANT", "zh-Hans-HK, ZH_HANS", "en, EN", "en-GB, EN",
        "EN, EN", "fr, ZH_HANS", "'', ZH_HANS"
    })
    void a_language_is_found_by_its_tag(String tag, Language wanted) {
        assertThat(Language.parse(tag)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_languages_own_tag_leads_back_to_it(Language language) {
        assertThat(Language.parse(language.tag())).isEqualTo(language);
        assertThat(Language.of(language.locale())).isEqualTo(language);
    }

    @Test
    void a_refusal_is_cheap_and_carries_its_reason() {
        var refused = new Refused(ValueReason.NAME_TOO_LONG, 50);
        assertThat(refused.getStackTrace()).isEmpty();
        assertThat(refused.reason().key()).isEqualTo("value.name-too-long");
        assertThat(refused.arguments()).containsExactly(50);
    }

    @Test
    void each_reason_has_a_key_of_its_own() {
        assertThat(Arrays.stream(ValueReason.values()).map(Reason::key))
                .doesNotHaveDuplicates()
                .allSatisfy(
                        k -> assertThat(k).isEqualTo(k.toLowerCase(Locale.ROOT)).doesNotContain("_"));
    }

    @Test
    void each_reason_has_words() throws java.io.IOException {
        var messages = new Messages();
        assertThat(ValueReason.values())
                .allSatisfy(reason ->
                        assertThat(messages.has(reason.key())).as(reason.key()).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoever_is_no_staff_has_no_province_and_no_specialties(Role role) {
        if (!role.isStaff()) {
            assertThat(role.jurisdiction()).isNotIn(Role.Jurisdiction.PROVINCE, Role.Jurisdiction.SPECIALTIES);
        }
    }
}
