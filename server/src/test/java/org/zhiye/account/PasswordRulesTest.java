package org.zhiye.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> OWN = PasswordRules.own("110101199001010015", "13912345678");

    @ParameterizedTest
    @ValueSource(
            strings = {"lantern-river-42", "Tz7#mQ2x", "正确的马电池订书钉", "        8 blanks", "河流 灯笼 四十二 号", "Zhiye2026!"})
    void what_is_hard_to_guess_is_taken_whatever_its_characters(String password) {
        assertThat(PasswordRules.problem(password, OWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short7!", "１２３４５６７"})
    void less_than_eight_characters_are_too_few(String password) {
        assertThat(PasswordRules.problem(password, OWN)).isPresent();
    }

    @Test
    void characters_outside_the_first_plane_count_as_one() {
        assertThat(PasswordRules.problem("𠮷𠮷𠮷𠮷", OWN)).contains("password.too_short");
        assertThat(PasswordRules.problem("x".repeat(64) + "yz".repeat(33), OWN)).contains("password.too_long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "password",
                "PASSWORD",
                "woaini1314",
                "5201314520",
                "aaaaaaaa",
                "abababab",
                "abcdabcdabcd",
                "qwertyuiop",
                "poiuytrewq",
                "87654321",
                "１２３４５６７８",
                "p@ssw0rd",
                "zhiye2026"
            })
    void what_everybody_tries_first_is_refused(String password) {
        assertThat(PasswordRules.problem(password, OWN)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"110101199001010015", "19900101", "13912345678", "a13912345678", "wang19900101", "010015lin"})
    void what_stands_in_the_own_papers_is_refused(String password) {
        assertThat(PasswordRules.problem(password, OWN)).contains("password.own_data");
    }
}
