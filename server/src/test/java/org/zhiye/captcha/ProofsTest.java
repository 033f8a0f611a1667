package org.zhiye.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.Browser;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

@ZhiyeTest
class ProofsTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] VISITOR = new byte[16];
    private static final long SOON = 4_000_000_000L;

    @Autowired
    Proofs proofs;

    @Autowired
    Logins logins;

    @Autowired
    Visitors visitors;

    @Test
    void the_protocols_own_server_takes_our_challenges_and_solutions() throws Exception {
        var it = proofs.challenge(CaptchaPurpose.LOG_IN, VISITOR, SOON, false);
        var solved = Altcha.solveChallenge(it.challenge(), it.salt(), Altcha.Algorithm.SHA256, it.maxnumber(), 0);
        var payload = new Altcha.Payload();
        payload.algorithm = it.algorithm();
        payload.challenge = it.challenge();
        payload.salt = it.salt();
        payload.signature = it.signature();
        payload.number = (long) solved.number;
        assertThat(Altcha.verifySolution(payload, proofs.key(), true)).isTrue();
        payload.number++;
        assertThat(Altcha.verifySolution(payload, proofs.key(), true)).isFalse();
    }

    @Test
    void a_challenge_that_the_protocols_own_server_made_is_read() throws Exception {
        var salt = "0123456789abcdef0123456789abcdef?expires=" + SOON + "&for=RESET&by=" + "0".repeat(32) + "&";
        var made = Altcha.createChallenge(new Altcha.ChallengeOptions()
                .setHmacKey(proofs.key())
                .setSalt(salt)
                .setNumber(77L)
                .setMaxNumber(1000L));
        var it = new Challenge(made.algorithm, made.challenge, 1000, made.salt, made.signature);
        assertThat(proofs.read(solution(it, 77))).get().satisfies(proof -> {
            assertThat(proof.purpose()).isEqualTo(CaptchaPurpose.RESET);
            assertThat(proof.until()).isEqualTo(SOON);
            assertThat(proof.visitor()).isEqualTo(VISITOR);
        });
    }

    @Test
    void what_is_not_solved_or_not_ours_is_none() {
        var it = proofs.challenge(CaptchaPurpose.LOG_IN, VISITOR, SOON, false);
        int number = solve(it);
        assertThat(proofs.read(solution(it, number))).isPresent();
        assertThat(proofs.read(solution(it, number + 1))).isEmpty();
        // a digit moved from the number into the salt
        var moved = new Challenge(it.algorithm(), it.challenge(), it.maxnumber(), it.salt() + 1, it.signature());
        assertThat(proofs.read(solution(moved, number))).isEmpty();
        var later = new Challenge(
                it.algorithm(),
                it.challenge(),
                it.maxnumber(),
                it.salt().replace("" + SOON, "" + (SOON + 1)),
                it.signature());
        assertThat(proofs.read(solution(later, number))).isEmpty();
        var own = Sha256.hex(it.salt() + 1);
        assertThat(proofs.read(solution(new Challenge(it.algorithm(), own, 1, it.salt(), it.signature()), 1)))
                .isEmpty();
        for (String junk : new String[] {
            null,
            "",
            "x",
            "e30=",
            Base64.getEncoder().encodeToString("[1]".getBytes(StandardCharsets.US_ASCII)),
            "A".repeat(2000)
        }) {
            assertThat(proofs.read(junk)).isEmpty();
        }
    }

    @Test
    void more_work_where_much_fails() {
        assertThat(proofs.challenge(CaptchaPurpose.LOG_IN, VISITOR, SOON, true).maxnumber())
                .isGreaterThanOrEqualTo(5
                        * proofs.challenge(CaptchaPurpose.LOG_IN, VISITOR, SOON, false)
                                .maxnumber());
    }

    @Test
    void who_has_worked_logs_in_without_reading_and_once() {
        var person = logins.practitioner();
        var browser = visitors.open("/login");
        var proof = worked(browser, CaptchaPurpose.LOG_IN);
        browser.open("/login").submit("/login", typed(person, "wrong-password-1", "", proof));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#captcha-error").text()).isEmpty();
        browser.submit("/login", typed(person, Logins.PASSWORD, "", proof));
        assertThat(browser.page().select("#captcha-error").text()).contains("只能用一次");
        browser.submit("/login", typed(person, Logins.PASSWORD, "", worked(browser, CaptchaPurpose.LOG_IN)));
        assertThat(browser.at()).isEqualTo("/home");
    }

    @Test
    void work_for_another_form_or_browser_does_not_count_and_what_is_typed_has_the_last_word() {
        var person = logins.practitioner();
        var browser = visitors.open("/login");
        var mine = worked(browser, CaptchaPurpose.LOG_IN);
        for (String wrong : new String[] {
            worked(browser, CaptchaPurpose.SIGN_UP), worked(visitors.open("/login"), CaptchaPurpose.LOG_IN),
        }) {
            browser.open("/login").submit("/login", typed(person, Logins.PASSWORD, "", wrong));
            assertThat(browser.page().select("#captcha-error").text()).contains("已过期");
        }
        browser.open("/login").submit("/login", typed(person, Logins.PASSWORD, "AAAA", mine));
        assertThat(browser.page().select("#captcha-error").text()).isNotEmpty();
        browser.open("/login").submit("/login", typed(person, Logins.PASSWORD, "", mine));
        assertThat(browser.at()).isEqualTo("/home");
    }

    private static Map<String, String> typed(Logins.Person person, String password, String captcha, String token) {
        return Map.of(
                "number", person.document().number(),
                "password", password,
                "captcha", captcha,
                "captchaToken", token);
    }

    private static String worked(Browser browser, CaptchaPurpose purpose) {
        browser.open("/captcha/challenge?purpose=" + purpose);
        var it = JSON.readValue(browser.body(), Challenge.class);
        var proof = solution(it, solve(it));
        browser.open("/login");
        return proof;
    }

    private static int solve(Challenge it) {
        for (int n = 0; n <= it.maxnumber(); n++) {
            if (Sha256.hex(it.salt() + n).equals(it.challenge())) {
                return n;
            }
        }
        throw new AssertionError("no number solves it");
    }

    private static String solution(Challenge it, int number) {
        var json = JSON.writeValueAsBytes(
                new Proofs.Solution(it.algorithm(), it.challenge(), number, it.salt(), it.signature()));
        return Base64.getEncoder().encodeToString(json);
    }
}
