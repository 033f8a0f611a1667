package org.zhiye.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.CheckCode;
import org.zhiye.shared.Language;
import org.zhiye.vault.PdfSigner;

/**
 * A numbered official letter or form (受理通知书, 不予注册决定书, 注册申请表 …) on A4: issuer and title, number, addressee, body, and at the end
 * QR and check code to the left, issuer, date and seal to the right. Its words are the issuing module's; this draws them.
 *
 * @param title e.g. 受理通知书
 * @param number the letter's number as it is printed
 * @param addressee without colon, if it is addressed to somebody
 * @param closing who issues it and when
 * @param verification how a reader verifies it, if it can be
 * @param specimen whether it is a demonstration's
 */
public record Letter(
        String title,
        String number,
        @Nullable String addressee,
        List<Block> body,
        Closing closing,
        @Nullable Verification verification,
        Language language,
        boolean specimen) {
    /**
     * The end of a letter.
     *
     * @param seal over issuer and date, if it is sealed
     */
    public record Closing(
            String issuer, LocalDate date, @Nullable Seal seal) {}

    /**
     * The QR code beside the closing.
     *
     * @param url behind it
     * @param code typed instead of it, if the letter has one
     * @param advice what it is for; null: the usual words for verifying a letter
     */
    public record Verification(
            String url, @Nullable CheckCode code, @Nullable String advice) {}

    /** @throws Undrawable if a character can't be drawn; line ends are no characters, so split what was typed into paragraphs */
    public Letter {
        body = List.copyOf(body);
        var texts = new ArrayList<>(List.of(title, number, closing.issuer()));
        if (addressee != null) {
            texts.add(addressee);
        }
        if (verification != null && verification.advice() != null) {
            texts.add(verification.advice());
        }
        body.forEach(block -> texts.addAll(block.texts()));
        Undrawable.check(texts);
    }

    /**
     * The signed file, PAdES baseline B; some milliseconds of processor.
     *
     * @param at the moment of making and signing
     * @throws org.zhiye.vault.SignerUnavailable if the signing key can't be used now
     */
    public byte[] pdf(PdfSigner signer, Instant at) {
        try (var paper = new Paper(new Paper.Heading(title, number, closing.issuer(), language, at))) {
            LetterPages.draw(this, paper);
            return paper.signed(signer);
        }
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return title + " " + number;
    }
}
