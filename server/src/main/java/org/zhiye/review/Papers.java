package org.zhiye.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Filing;
import org.zhiye.filing.PaperSource;
import org.zhiye.filing.Stage;
import org.zhiye.review.letter.Letters;
import org.zhiye.shared.Language;
import org.zhiye.web.Link;
import org.zhiye.web.Messages;

/** The papers of a case on the person's progress page: while the employer is asked its letter, later the authorities' (1 statement). */
@Component
class Papers implements PaperSource {
    private final Letters letters;
    private final Messages messages;

    Papers(Letters letters, Messages messages) {
        this.letters = letters;
        this.messages = messages;
    }

    @Override
    public List<Link> papersOf(Filing filing, Language language) {
        if (filing.stage() == Stage.WITH_ENTERPRISE) {
            return List.of(new Link(
                    "/filings/" + filing.id() + "/letter",
                    messages.text(language, "review.employer_letter.title"),
                    false));
        }
        return letters.of(filing.id()).stream()
                .map(letter -> new Link(
                        "/letters/" + letter.id(),
                        messages.text(language, letter.kind().key(letter.facts().business())) + "　" + letter.number(),
                        false))
                .toList();
    }
}
