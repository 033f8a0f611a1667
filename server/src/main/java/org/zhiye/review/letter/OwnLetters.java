package org.zhiye.review.letter;

import java.io.ByteArrayInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.ground.Export;
import org.zhiye.ground.OwnData;
import org.zhiye.paper.Undrawable;
import org.zhiye.shared.PersonId;
import org.zhiye.vault.SignerUnavailable;
import org.zhiye.vault.Tampered;

/** The letters that somebody was sent, as signed files; one at a time is held in memory. */
@Component
class OwnLetters implements OwnData {
    private static final Logger LOG = LoggerFactory.getLogger(OwnLetters.class);

    private final Letters letters;
    private final LetterPdf pdf;
    private final Day day;

    OwnLetters(Letters letters, LetterPdf pdf, Day day) {
        this.letters = letters;
        this.pdf = pdf;
        this.day = day;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public void write(PersonId person, Export out) {
        letters.of(person).forEach(id -> write(id, person, out));
    }

    private void write(LetterId id, PersonId person, Export out) {
        try {
            letters.find(id, person).ifPresent(it -> write(letters.inWords(it), out));
        } catch (Tampered e) {
            LOG.error("a letter is left out of its person's data: {}", e.getMessage());
            out.missing(out.words("export.letter", id.toString()), out.words("export.missing.not_proved"));
        }
    }

    private void write(LetterSheet it, Export out) {
        var title = it.title() + " " + it.number();
        try {
            var file = pdf.of(it, day.now());
            out.file(LetterPdf.fileName(it), title, () -> new ByteArrayInputStream(file));
        } catch (SignerUnavailable e) {
            out.missing(title, out.words("export.missing.signer"));
        } catch (Undrawable e) {
            out.missing(title, out.words("export.missing.undrawable", Character.toString(e.codePoint())));
        }
    }
}
