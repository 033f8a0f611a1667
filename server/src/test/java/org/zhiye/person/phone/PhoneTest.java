package org.zhiye.person.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.Scans;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.People;

/** A computer lends one upload of one kind to a telephone, and to nobody else. */
@ZhiyeTest
class PhoneTest {
    private static final String FRONT = "/me/attachments/id-front/phone";
    private static final Map<String, String> NOTHING = Map.of();

    @Autowired
    Logins logins;

    @Autowired
    Browsers browsers;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    /** @return the address that the QR code holds */
    private static String link(Browser computer) {
        computer.open("/me/attachments/id-front/take").submit(FRONT, NOTHING);
        assertThat(computer.at()).isEqualTo(FRONT);
        var shown = computer.page().expectFirst("[translate=no]").text();
        return shown.substring(shown.indexOf("/p/"));
    }

    private Browser opened(String link) {
        var phone = browsers.open();
        phone.open(link).submit(link, NOTHING);
        assertThat(phone.at()).isEqualTo("/phone");
        return phone;
    }

    private static String state(Browser computer) {
        return computer.request(HttpMethod.GET, FRONT + "/state", NOTHING).body();
    }

    private static void isOver(Browser answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("这个链接已用过或已过期");
        assertThat(answer.page().select("input[type=file]")).isEmpty();
    }

    private static Browser send(Browser phone, byte[] picture) {
        return phone.upload("/phone", "file", "a.jpg", picture, NOTHING);
    }

    @Test
    void the_picture_goes_from_the_telephone_to_the_computer_which_takes_it() {
        var person = logins.practitioner();
        var computer = logins.in(person);
        var link = link(computer);
        assertThat(link).matches("/p/[A-Za-z0-9_-]{22}");
        assertThat(computer.page().select("noscript meta[http-equiv=refresh]")).hasSize(1);
        assertThat(state(computer)).contains("WAITING");

        var phone = opened(link);
        assertThat(phone.text()).contains("身份证人像面").doesNotContain(person.name());
        assertThat(state(computer)).contains("OPENED");
        assertThat(computer.open("/messages").text()).contains("有手机打开了您在电脑上生成的二维码");

        // what is not fit is told on the telephone, and it may try again
        send(phone, new byte[] {1, 2, 3});
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select("input[type=file]")).hasSize(1);
        send(phone, Scans.card(Color.CYAN));
        assertThat(phone.text()).contains("已发送到电脑");
        assertThat(people.facts(person.id()).attachments()).isEmpty();

        computer.open(FRONT);
        assertThat(computer.text()).contains("收到了照片");
        var shown = computer.request(HttpMethod.GET, FRONT + "/picture", NOTHING);
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        computer.open(FRONT).submit(FRONT + "/take", NOTHING);
        assertThat(computer.text()).contains("身份证人像面已上传");
        assertThat(people.facts(person.id()).attached(AttachmentKind.ID_FRONT)).isPresent();
        assertThat(computer.open("/me/trail").text()).contains("生成手机上传二维码", "手机打开上传链接", "手机发来照片");
    }

    @Test
    void to_look_at_the_address_uses_nothing_up_and_to_open_it_works_once() {
        var computer = logins.in(logins.practitioner());
        var link = link(computer);
        browsers.open().open(link);
        browsers.open().open(link);
        assertThat(state(computer)).contains("WAITING");
        var late = browsers.open().open(link);
        opened(link);

        late.submit(link, NOTHING);
        isOver(late);
        isOver(browsers.open().open(link));
        isOver(late.open("/phone"));
    }

    @Test
    void of_two_telephones_at_the_same_moment_one_opens_it() throws Exception {
        var link = link(logins.in(logins.practitioner()));
        var phones = List.of(
                browsers.open().open(link),
                browsers.open().open(link),
                browsers.open().open(link));
        try (var pool = Executors.newFixedThreadPool(phones.size())) {
            var work = phones.stream()
                    .map(phone -> (Callable<Integer>)
                            () -> phone.submitOnly(link, NOTHING).status())
                    .toList();
            var answers = pool.invokeAll(work).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(answers).containsOnlyOnce(303).containsOnly(303, 422);
        }
    }

    @Test
    void an_expired_link_is_over_before_and_after_it_was_opened() {
        var person = logins.practitioner();
        var computer = logins.in(person);
        var link = link(computer);
        age(person, "until = now() - interval '1 second'");
        isOver(browsers.open().open(link));
        assertThat(computer.open(FRONT).text()).contains("二维码已失效");

        var phone = opened(link(computer));
        age(person, "opened = now() - interval '11 minutes'");
        isOver(phone.open("/phone"));
    }

    private void age(Logins.Person person, String change) {
        jdbc.sql("update phone_link set " + change + " where ending is null and person = ?")
                .param(person.id().value())
                .update();
    }

    @Test
    void another_account_on_the_telephone_finds_nothing_the_own_one_does() {
        var person = logins.practitioner();
        var link = link(logins.in(person));
        isOver(logins.in(logins.practitioner()).open(link));
        assertThat(logins.in(person).open(link).text()).contains("开始");
    }

    @Test
    void the_link_belongs_to_the_session_that_made_it() {
        var person = logins.practitioner();
        var computer = logins.in(person);
        var link = link(computer);
        var phone = opened(link);
        send(phone, Scans.card(Color.CYAN));

        var elsewhere = logins.in(person);
        assertThat(elsewhere
                        .request(HttpMethod.GET, FRONT + "/picture", NOTHING)
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.request(HttpMethod.GET, FRONT + "/state", NOTHING).status())
                .isEqualTo(404);

        var second = link(computer);
        computer.open("/home").submit("/logout", NOTHING);
        isOver(browsers.open().open(second));
    }

    @Test
    void the_telephone_may_send_one_picture_of_this_kind_and_nothing_else() {
        var person = logins.practitioner();
        var phone = opened(link(logins.in(person)));
        for (String closed : List.of("/me/attachments", "/me/attachments/signature", "/me", "/home")) {
            assertThat(phone.request(HttpMethod.GET, closed, NOTHING).header("Location"))
                    .as(closed)
                    .contains("/login");
        }
        phone.open("/phone");
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("_csrf", phone.page().expectFirst("[name=_csrf]").val());
        fields.add("slug", "signature");
        fields.add("kind", "SIGNATURE");
        phone.uploadOnly("/me/attachments/signature", "file", Scans.signature(), fields);
        assertThat(phone.header("Location")).contains("/login");
        // the kind is the link's, whatever the form says
        phone.uploadOnly("/phone", "file", Scans.card(Color.CYAN), fields);
        assertThat(phone.status()).isEqualTo(303);
        assertThat(jdbc.sql("select kind from document where owner = ?")
                        .param(person.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("ID_FRONT");
        phone.uploadOnly("/phone", "file", Scans.card(Color.ORANGE), fields);
        isOver(phone);
        phone.uploadOnly("/phone/check", "file", Scans.card(Color.ORANGE), fields);
        assertThat(phone.status()).isEqualTo(422);
    }

    @Test
    void what_came_by_an_unwanted_hand_is_discarded() {
        var person = logins.practitioner();
        var computer = logins.in(person);
        var phone = opened(link(computer));
        send(phone, Scans.card(Color.CYAN));
        var document =
                computer.open(FRONT).page().expectFirst("[name=document]").val();
        computer.submit(FRONT + "/discard", NOTHING);
        assertThat(computer.at()).endsWith("/take");
        isOver(phone.open("/phone"));
        computer.open("/me/attachments/id-front/take");
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("_csrf", computer.page().expectFirst("[name=_csrf]").val());
        fields.add("document", document);
        assertThat(computer.postOnly(FRONT + "/take", fields).status()).isIn(404, 422);
        assertThat(people.facts(person.id()).attachments()).isEmpty();
    }

    @Test
    void a_new_link_ends_the_one_before() {
        var computer = logins.in(logins.practitioner());
        var first = link(computer);
        var second = link(computer);
        assertThat(second).isNotEqualTo(first);
        isOver(browsers.open().open(first));
        opened(second);
    }

    @Test
    void whoever_guesses_gets_the_answer_of_a_used_link() {
        var used = link(logins.in(logins.practitioner()));
        opened(used);
        var answer = words(browsers.open().open(used));
        for (String guess :
                List.of("A".repeat(22), "B".repeat(21), "x", "9".repeat(3000), "%E4%B8%80", "null", "'--")) {
            var guesser = browsers.open().open("/p/" + guess);
            isOver(guesser);
            assertThat(words(guesser)).as(guess).isEqualTo(answer);
        }
        var stranger = browsers.open().cookie("zhiye-phone", "A".repeat(22));
        isOver(stranger.open("/phone"));
    }

    private static String words(Browser browser) {
        return browser.page().expectFirst("main").text();
    }

    @Test
    void the_database_holds_no_address_that_could_be_opened() {
        var person = logins.practitioner();
        var link = link(logins.in(person));
        var row = jdbc.sql("select cast(to_jsonb(l) as text) from phone_link l where person = ?")
                .param(person.id().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(link.substring(3));
    }
}
