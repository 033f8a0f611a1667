package org.zhiye.person.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Browser;
import org.zhiye.Scans;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.document.Documents;
import org.zhiye.person.Applicants;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.Paper;
import org.zhiye.person.PaperKind;
import org.zhiye.person.Papers;
import org.zhiye.person.People;
import org.zhiye.person.Wallet;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.DraftId;

@ZhiyeTest
class PapersTest {
    private static final Map<String, String> NOTHING = Map.of();
    private static final String CONTRACT = "/me/papers/contract";

    @Autowired
    Logins logins;

    @Autowired
    Applicants applicants;

    @Autowired
    Papers papers;

    @Autowired
    People people;

    @Autowired
    Wallet wallet;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private static Browser upload(Browser browser, String address, byte[] content) {
        return browser.open(address).upload(address.replaceAll("\\?.*", ""), "file", "a.jpg", content, NOTHING);
    }

    private List<DocumentId> pages(Logins.Person person, PaperKind kind) {
        return papers.current(person.id(), kind).map(Paper::documents).orElse(List.of());
    }

    private String state(DocumentId document) {
        return jdbc.sql("select state from document where id = ?")
                .param(document.value())
                .query(String.class)
                .single();
    }

    @Test
    void a_paper_has_its_pages_in_order_and_the_order_can_be_changed() {
        var person = logins.practitioner();
        var browser = logins.in(person);
        for (Color colour : List.of(Color.CYAN, Color.ORANGE, Color.PINK)) {
            upload(browser, CONTRACT, Scans.card(colour));
            assertThat(browser.at()).isEqualTo(CONTRACT + "?told=added");
        }
        var before = pages(person, PaperKind.CONTRACT);
        assertThat(before).hasSize(3);
        assertThat(browser.page().select(".leaves b").eachText()).containsExactly("第 1 页", "第 2 页", "第 3 页");
        browser.submit(CONTRACT + "/pages/" + before.get(2) + "/up", NOTHING);
        assertThat(pages(person, PaperKind.CONTRACT)).containsExactly(before.get(0), before.get(2), before.get(1));
        browser.submit(CONTRACT + "/pages/" + before.get(0) + "/down", NOTHING);
        assertThat(pages(person, PaperKind.CONTRACT)).containsExactly(before.get(2), before.get(0), before.get(1));
        browser.submit(CONTRACT + "/pages/" + before.get(0) + "/remove", NOTHING);
        assertThat(browser.text()).contains("已移除");
        assertThat(pages(person, PaperKind.CONTRACT)).containsExactly(before.get(2), before.get(1));
        assertThat(state(before.get(0))).isEqualTo("RELEASED");
        assertThat(browser.open("/me/papers").text()).contains("劳动合同", "共 2 页");
        browser.open(CONTRACT).submit(CONTRACT + "/remove", NOTHING);
        assertThat(pages(person, PaperKind.CONTRACT)).isEmpty();
    }

    @Test
    void a_form_sent_twice_adds_its_page_once() {
        var person = logins.practitioner();
        var browser = logins.in(person).open(CONTRACT);
        var key =
                Map.of("deed", browser.form(CONTRACT).expectFirst("[name=deed]").val());
        browser.upload(CONTRACT, "file", "a.jpg", Scans.card(Color.CYAN), key);
        browser.open(CONTRACT).upload(CONTRACT, "file", "a.jpg", Scans.card(Color.CYAN), key);
        assertThat(pages(person, PaperKind.CONTRACT)).hasSize(1);
    }

    @Test
    void the_page_of_a_draft_leads_back_to_it() {
        var draft = DraftId.next();
        var browser = logins.in(logins.practitioner());
        upload(browser, Papers.address(PaperKind.DIPLOMA, draft), Scans.card(Color.CYAN));
        assertThat(browser.at()).isEqualTo("/me/papers/diploma?draft=" + draft + "&told=added");
        assertThat(browser.page().select("a.btn").attr("href")).isEqualTo("/filings/drafts/" + draft);
        assertThat(browser.open("/me/papers/diploma?draft=//evil.example").status())
                .isEqualTo(404);
    }

    @Test
    void what_has_one_page_is_replaced_and_what_is_full_takes_no_more() {
        var person = logins.practitioner();
        var browser = logins.in(person);
        upload(browser, "/me/papers/new-id-front", Scans.card(Color.CYAN));
        var first = pages(person, PaperKind.NEW_ID_FRONT);
        upload(browser, "/me/papers/new-id-front", Scans.card(Color.ORANGE));
        assertThat(pages(person, PaperKind.NEW_ID_FRONT)).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(state(first.getFirst())).isEqualTo("RELEASED");

        browser.open("/me/papers/diploma");
        for (int i = 0; i < PaperKind.DIPLOMA.most(); i++) {
            browser.upload("/me/papers/diploma", "file", "a.jpg", Scans.card(new Color(10 * i, 90, 90)), NOTHING);
        }
        assertThat(browser.page().select("input[type=file]")).isEmpty();
        var again = logins.in(person);
        again.open(CONTRACT);
        again.uploadOnly(
                "/me/papers/diploma",
                "file",
                Scans.card(Color.WHITE),
                org.springframework.util.MultiValueMap.fromSingleValue(Map.of(
                        "_csrf",
                        again.form(CONTRACT).expectFirst("[name=_csrf]").val())));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("最多 4 页");
    }

    @Test
    void an_unfit_file_is_said_beside_the_field_and_nothing_is_added() {
        var person = logins.practitioner();
        var browser = upload(logins.in(person), CONTRACT, "姓名：林晓峰".getBytes(StandardCharsets.UTF_8));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().expectFirst("#file-error").text()).contains("内容却不是图片");
        browser.open(CONTRACT).submit(CONTRACT, NOTHING);
        assertThat(browser.text()).contains("请先选择一个图片文件");
        assertThat(pages(person, PaperKind.CONTRACT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, false", "4, false", "5, true", "6, true", "7, true", "8, true"})
    void a_phones_photograph_stands_upright_and_says_nothing_of_its_making(int orientation, boolean turned)
            throws IOException {
        var person = logins.practitioner();
        var browser = upload(logins.in(person), CONTRACT, withOrientation(Scans.card(Color.CYAN), orientation));
        var original = ImageIO.read(new ByteArrayInputStream(Scans.card(Color.CYAN)));
        var kept =
                browser.open(browser.page().select(".leaves img").attr("src")).bytes();
        var image = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(image.getWidth()).isEqualTo(turned ? original.getHeight() : original.getWidth());
        assertThat(image.getHeight()).isEqualTo(turned ? original.getWidth() : original.getHeight());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    /** The picture with an EXIF segment that tells which way up the camera was. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) throws IOException {
        byte[] exif = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        out.write(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    @Test
    void what_was_let_go_of_and_nobody_refers_to_takes_no_room() {
        var person = logins.practitioner();
        IntStream.range(0, 200)
                .forEach(i -> jdbc.sql(
                                "insert into document (id, owner, kind, media_type, bytes, sha256, state, released_at)"
                                        + " values (gen_random_uuid(), ?, 'CONTRACT', 'image/jpeg', 1, sha256(''), 'RELEASED', now())")
                        .param(person.id().value())
                        .update());
        assertThat(upload(logins.in(person), CONTRACT, Scans.card(Color.CYAN)).status())
                .isEqualTo(200);
        assertThat(pages(person, PaperKind.CONTRACT)).hasSize(1);
    }

    @Test
    void the_scans_of_a_case_take_the_places_of_the_old_ones() {
        var person = logins.practitioner();
        applicants.attach(person.id());
        var old = people.facts(person.id()).attached(AttachmentKind.ID_BACK).orElseThrow();
        var browser = logins.in(person);
        upload(browser, "/me/papers/new-id-front", Scans.card(Color.PINK));
        upload(browser, "/me/papers/new-id-back", Scans.card(Color.GRAY));
        var front = pages(person, PaperKind.NEW_ID_FRONT).getFirst();
        var back = pages(person, PaperKind.NEW_ID_BACK).getFirst();
        // meanwhile the person has let go of one of them; the case holds it
        browser.open("/me/papers/new-id-back").submit("/me/papers/new-id-back/pages/" + back + "/remove", NOTHING);

        transaction.executeWithoutResult(status -> wallet.replaceScans(person.id(), front, back));

        var facts = people.facts(person.id());
        assertThat(facts.attached(AttachmentKind.ID_FRONT).orElseThrow().document())
                .isEqualTo(front);
        assertThat(facts.attached(AttachmentKind.ID_BACK).orElseThrow().document())
                .isEqualTo(back);
        assertThat(state(back)).isEqualTo("CONFIRMED");
        assertThat(state(old.document())).isEqualTo("RELEASED");
        assertThat(papers.of(person.id())).isEmpty();

        transaction.executeWithoutResult(status -> wallet.replaceScans(person.id(), front, null));
        assertThat(people.facts(person.id()).attached(AttachmentKind.ID_BACK)).isEmpty();
        assertThat(state(front)).isEqualTo("CONFIRMED");
    }
}
