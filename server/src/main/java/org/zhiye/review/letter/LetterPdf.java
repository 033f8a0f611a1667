package org.zhiye.review.letter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.zhiye.paper.Block;
import org.zhiye.paper.Seal;
import org.zhiye.shared.Language;
import org.zhiye.vault.PdfSigner;

/** A letter on paper: the signed file; some milliseconds of processor, so it is made on the pool for heavy work. */
@Component
class LetterPdf {
    private final PdfSigner signer;
    private final boolean specimen;

    LetterPdf(PdfSigner signer, Environment environment) {
        this.signer = signer;
        // no setting changes this: what a demonstration prints is a specimen
        this.specimen = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * @param at the moment of making and signing
     * @throws org.zhiye.vault.SignerUnavailable if the signing key can't be used now
     * @throws org.zhiye.paper.Undrawable if a character can't be drawn
     */
    byte[] of(LetterSheet it, Instant at) {
        var closing = new org.zhiye.paper.Letter.Closing(it.issuer(), it.date(), new Seal(it.issuer(), null));
        return new org.zhiye.paper.Letter(
                        it.title(),
                        it.number(),
                        it.addressee(),
                        it.parts().stream().flatMap(LetterPdf::blocks).toList(),
                        closing,
                        null,
                        Language.ZH_HANS,
                        specimen)
                .pdf(signer, at);
    }

    private static Stream<Block> blocks(LetterSheet.Part part) {
        return switch (part) {
            case LetterSheet.Part.Text text -> Block.paragraphs(text.text()).stream();
            case LetterSheet.Part.Points points ->
                Stream.of(new Block.Items(
                        points.points().stream().map(LetterPdf::oneLine).toList()));
        };
    }

    private static String oneLine(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Its name as a file. */
    static String fileName(LetterSheet it) {
        return String.join("-", List.of(it.title(), it.number())) + ".pdf";
    }
}
