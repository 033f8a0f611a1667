package org.zhiye.review.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Exported;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.ground.Day;
import org.zhiye.ground.Deeds;
import org.zhiye.paper.TestSigner;
import org.zhiye.policy.HolderType;
import org.zhiye.trail.Done;
import org.zhiye.vault.PdfSigner;
import org.zhiye.vault.SignerUnavailable;

@ZhiyeTest
class OwnLettersTest {
    private static final PdfSigner DOWN = new PdfSigner() {
        @Override
        public List<X509Certificate> chain() {
            return TestSigner.get().chain();
        }

        @Override
        public byte[] sign(byte[] data) {
            throw new SignerUnavailable("the security module does not answer");
        }
    };

    @Autowired
    Logins logins;

    @Autowired
    Letters letters;

    @Autowired
    Deeds deeds;

    @Autowired
    Day day;

    @Autowired
    Environment environment;

    @Autowired
    TransactionTemplate transactions;

    private Letter issue(Logins.Person person, String reason) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            var holder = HolderType.valueOf("CONSTRUCTOR_1");
            var on = LocalDate.of(2026, 11, 23);
            var facts = letters.act(person.name(), "沪1312026202600001", holder, "暂停执业", "", reason, on);
            var letter = letters.issue(null, person.id(), LetterKind.ACT, "31", facts);
            deeds.happened(new Done(person.id().value(), "letter"));
            return letter;
        }));
    }

    private Exported takenOut(Logins.Person person, PdfSigner signer) {
        var out = new Exported();
        new OwnLetters(letters, new LetterPdf(signer, environment), day).write(person.id(), out);
        return out;
    }

    @Test
    void while_the_signer_is_down_each_letter_is_named_with_why() {
        var person = logins.practitioner();
        var first = issue(person, "事实一");
        var second = issue(person, "事实二");
        var out = takenOut(person, DOWN);
        assertThat(out.files).isEmpty();
        assertThat(out.missing)
                .containsExactly(
                        "处理决定书 " + first.number() + ": export.missing.signer[]",
                        "处理决定书 " + second.number() + ": export.missing.signer[]");
    }

    @Test
    void a_letter_that_can_not_be_drawn_does_not_keep_the_others_back() {
        var person = logins.practitioner();
        var odd = issue(person, "名字里有 \uE000 字");
        issue(person, "事实");
        var out = takenOut(person, TestSigner.get());
        assertThat(out.files).hasSize(1);
        assertThat(out.missing).containsExactly("处理决定书 " + odd.number() + ": export.missing.undrawable[\uE000]");
    }
}
