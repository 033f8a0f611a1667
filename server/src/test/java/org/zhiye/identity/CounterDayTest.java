package org.zhiye.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.PageCheck;
import org.zhiye.Scans;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.identity.site.Counters;
import org.zhiye.identity.site.SiteRules;
import org.zhiye.person.People;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Role;

/** A day at the counter: who comes, the code on the slip, the officer's photo, a second officer. */
@ZhiyeTest
class CounterDayTest {
    private static final Map<String, String> NOTHING = Map.of();
    private static final Map<String, String> TICKED = Map.of("original", "true");

    @Autowired
    Counters counters;

    @Autowired
    Logins logins;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private String slip(Logins.Person person) {
        return "/desk/slips/"
                + jdbc.sql("select id::text from verification_slip where person = ? and state = 'OPEN'")
                        .param(person.id().value())
                        .query(String.class)
                        .single();
    }

    private String number(Logins.Person person) {
        return new SlipNumber(jdbc.sql("select number from verification_slip where person = ?")
                        .param(person.id().value())
                        .query(String.class)
                        .single())
                .grouped();
    }

    /** The code as a camera may see it. */
    private static byte[] picture(String text, double angle, int noise) throws Exception {
        var code = new MultiFormatWriter().encode(text, BarcodeFormat.QR_CODE, 300, 300);
        var image = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(new Color(215, 210, 200));
        g.fillRect(0, 0, 900, 700);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.rotate(Math.toRadians(angle), 450, 350);
        var printed = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) {
                printed.setRGB(x, y, code.get(x, y) ? 0x282832 : 0xEBEBE6);
            }
        }
        g.drawImage(printed, 300, 200, null);
        g.dispose();
        var random = new Random(7);
        for (int i = 0; i < noise; i++) {
            image.setRGB(random.nextInt(900), random.nextInt(700), random.nextInt());
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    private static LinkedMultiValueMap<String, String> token(Browser browser) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("_csrf", browser.page().expectFirst("input[name=_csrf]").attr("value"));
        return fields;
    }

    @Test
    void the_code_on_a_slip_is_read_off_a_picture_tilted_and_noisy() throws Exception {
        var person = counters.waiting("14");
        var officer = logins.in(logins.officer(Role.DESK_OFFICER, "14")).open("/desk");
        for (double angle : new double[] {0, 17, 90, 203}) {
            officer.open("/desk");
            officer.uploadOnly("/desk/scan", "frame", picture(number(person), angle, 4000), token(officer));
            assertThat(officer.status()).as(angle + " degrees").isEqualTo(303);
            assertThat(officer.header("Location")).endsWith(slip(person));
        }
        officer.open("/desk");
        officer.uploadOnly("/desk/scan", "frame", picture("https://example.com/", 0, 0), token(officer));
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("没有找到本省可用的取号单");
        officer.open("/desk");
        officer.uploadOnly("/desk/scan", "frame", Scans.card(Color.CYAN), token(officer));
        assertThat(officer.status()).isEqualTo(422);
        officer.open("/desk").accept("application/json");
        officer.uploadOnly("/desk/scan", "frame", picture(number(person), 5, 0), token(officer));
        assertThat(officer.body()).contains("\"href\":\"" + slip(person) + "\"");
        var foreign = logins.in(logins.officer(Role.DESK_OFFICER, "31")).open("/desk");
        foreign.uploadOnly("/desk/scan", "frame", picture(number(person), 0, 0), token(foreign));
        assertThat(foreign.status()).isEqualTo(422);
    }

    @Test
    void who_comes_when_stands_on_the_days_list_with_who_came_without_and_how_long_they_waited() {
        var site = counters.add("34", "合肥认证点", 3);
        counters.add("34", "芜湖认证点", 3);
        var booked = counters.waiting("34");
        var walkIn = counters.waiting("34");
        var book = "/me/verification/booking";
        logins.in(booked).open(book + "?site=" + site + "&day=2026-11-24").submit(book, Map.of("at", "09:30"));
        var account = logins.officer(Role.DESK_OFFICER, "34");
        TestDay.at(Instant.parse("2026-11-24T01:25:00Z"), () -> {
            var officer = logins.in(account).open("/desk");
            officer.submit("/desk/site", Map.of("site", site.toString()));
            assertThat(officer.page().select("#site option[selected]").text()).isEqualTo("合肥认证点");
            assertThat(officer.page().expectFirst("#number").hasAttr("autofocus"))
                    .isTrue();
            assertThat(officer.page().select("#day table").text()).contains("09:30", "已预约");
            assertThat(officer.text()).contains("预约 1 人，其中已到 0 人；未预约到场 0 人");
            assertThat(PageCheck.faults(officer.page())).isEmpty();
            officer.submit(slip(booked) + "/arrive", NOTHING);
            officer.open(slip(walkIn)).submit(slip(walkIn) + "/arrive", NOTHING);
            assertThat(officer.text()).contains("09:25 到场");
            officer.open("/desk");
            assertThat(officer.page().select("#day table").text()).contains("已到场", "未预约", "0 分钟");
        });
        TestDay.at(Instant.parse("2026-11-24T01:45:00Z"), () -> {
            var officer = logins.in(account).open(slip(booked));
            officer.submit(slip(booked) + "/pass", TICKED);
            var failing = slip(walkIn);
            officer.open(failing).submit(failing + "/fail", Map.of("reason", "PAPERS_MISSING"));
            officer.open("/desk");
            assertThat(officer.page().select("#day table").text()).contains("通过", "不通过", "20 分钟");
            var supervisor =
                    logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "34")).open("/desks/waiting");
            assertThat(supervisor.page().select("table tbody tr")).hasSize(1);
            assertThat(supervisor.page().select("table").text()).contains("合肥认证点", "20 分钟");
            assertThat(PageCheck.faults(supervisor.page())).isEmpty();
        });
        assertThat(logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "50"))
                        .open("/desks/waiting")
                        .text())
                .contains("最近 30 天没有办完的认证");
        assertThat(logins.in(account).open("/desk?day=2026-11-24").text()).contains("办完 2 人");
    }

    @Test
    void where_the_province_wants_it_a_second_officer_confirms_and_never_the_first() {
        counters.rule("61", SiteRules.Photo.OFF, true);
        var person = counters.waiting("61");
        var address = slip(person);
        var one = logins.officer(Role.DESK_OFFICER, "61");
        var other = logins.officer(Role.DESK_OFFICER, "61");
        var first = logins.in(one).open(address);
        assertThat(first.text()).contains("须由第二名工作人员确认");
        first.submit(address + "/pass", TICKED);
        assertThat(first.text()).contains("等待第二名工作人员确认");
        assertThat(people.facts(person.id()).verified()).isFalse();
        assertThat(first.page().select("form[action$=/confirm]")).isEmpty();
        var forced = token(first);
        forced.add("original", "true");
        forced.add("seen", first.page().expectFirst("input[name=seen]").attr("value"));
        assertThat(first.postOnly(address + "/confirm", forced).status()).isEqualTo(422);
        assertThat(first.text()).contains("须由另一名工作人员确认");
        // another account of the same person is the same person
        jdbc.sql("update account set human = (select human from account where id = ?) where id = ?")
                .params(one.value(), other.value())
                .update();
        assertThat(logins.in(other).open(address).page().select("form[action$=/confirm]"))
                .isEmpty();

        var third = logins.in(logins.officer(Role.DESK_OFFICER, "61")).open("/desk");
        assertThat(third.page().select("#second").isEmpty()).isFalse();
        third.open(address).submit(address + "/confirm", NOTHING);
        assertThat(third.text()).contains("请先核对证件原件");
        third.open(address).submit(address + "/confirm", TICKED);
        assertThat(third.text()).contains("已通过，立即生效");
        assertThat(people.facts(person.id()).verified()).isTrue();
        assertThat(jdbc.sql("select officer_human <> proposed_human from verification_slip where person = ?")
                        .param(person.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_changed_since_the_first_officer_looked_has_to_be_looked_at_by_both_again() {
        counters.rule("61", SiteRules.Photo.OFF, true);
        var person = counters.waiting("61");
        var address = slip(person);
        var first = logins.in(logins.officer(Role.DESK_OFFICER, "61")).open(address);
        first.submit(address + "/pass", TICKED);
        logins.in(person)
                .open("/me/attachments")
                .upload("/me/attachments/id-front", "file", "a.jpg", Scans.card(Color.PINK), Map.of());
        var second = logins.in(logins.officer(Role.DESK_OFFICER, "61")).open(address);
        second.submit(address + "/confirm", TICKED);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("刚刚改动了信息或附件");
        second.submit(address + "/send-back", NOTHING);
        assertThat(second.page().select("form[action$=/pass]")).hasSize(1);
        second.submit(address + "/pass", TICKED);
        first.open(address).submit(address + "/confirm", TICKED);
        assertThat(first.text()).contains("已通过，立即生效");
    }

    @Test
    void where_the_province_wants_it_the_officer_takes_a_photo_which_is_kept_with_the_verification() {
        counters.rule("43", SiteRules.Photo.REQUIRED, false);
        var person = counters.waiting("43");
        var address = slip(person);
        AccountId account = logins.officer(Role.DESK_OFFICER, "43");
        var officer = logins.in(account).open(address);
        officer.submit(address + "/pass", TICKED);
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("本省要求现场拍照");
        officer.open(address).upload(address + "/photo", "photo", "a.jpg", Scans.small(), Map.of());
        assertThat(officer.text()).contains("照片太小");
        officer.open(address).upload(address + "/photo", "photo", "a.jpg", Scans.halfBody(), Map.of());
        assertThat(officer.page().select(".desk-photo img")).hasSize(1);
        var file = officer.page().select(".desk-photo img").attr("src");
        officer.open(file);
        assertThat(officer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(officer.bytes()).startsWith((byte) 0xFF, (byte) 0xD8);
        assertThat(logins.in(logins.officer(Role.DESK_OFFICER, "31")).open(file).status())
                .isEqualTo(404);
        assertThat(logins.in(person).open(file).status()).isEqualTo(403);
        officer.open(address).submit(address + "/pass", TICKED);
        assertThat(officer.text()).contains("已通过");
        assertThat(jdbc.sql("select photo = any(seen) from verification_slip where person = ?")
                        .param(person.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(officer.open(file).status())
                .as("there is nothing to compare any more")
                .isEqualTo(404);
        assertThat(logins.in(person).open("/me/trail").text()).contains("窗口现场拍照");
    }

    @Test
    void a_province_that_wants_no_photo_takes_none() {
        var person = counters.waiting("35");
        var address = slip(person);
        var officer = logins.in(logins.officer(Role.DESK_OFFICER, "35")).open(address);
        assertThat(officer.page().select("form[action$=/photo]")).isEmpty();
        assertThat(officer.uploadOnly(address + "/photo", "photo", Scans.halfBody(), token(officer))
                        .status())
                .isEqualTo(404);
    }
}
