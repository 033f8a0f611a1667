package org.zhiye.review;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Declaration;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FindingLine;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.PhotoPrints;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.Language;
import org.zhiye.web.Tone;

/** What is known of a case by computing: what the rules found at its submission, and what its photograph looks like (1 statement). */
@Component
class CaseChecks {
    private final PhotoPrints prints;
    private final ReferenceData reference;

    CaseChecks(PhotoPrints prints, ReferenceData reference) {
        this.prints = prints;
        this.reference = reference;
    }

    List<CaseFilePage.Check> of(Filing it, Declaration declared, Language language) {
        var found = FindingLine.of(declared.findings(), it.holder(), reference, language).stream()
                .map(line -> new CaseFilePage.Check(
                        line.key(), line.arguments(), line.specialty(), line.article(), line.tone()));
        return Stream.concat(twins(declared), found).toList();
    }

    private Stream<CaseFilePage.Check> twins(Declaration declared) {
        var photo = declared.documents().get(AttachmentKind.ID_PHOTO.name());
        int twins = photo == null ? 0 : prints.twins(new DocumentId(UUID.fromString(photo.id())));
        return twins == 0
                ? Stream.empty()
                : Stream.of(
                        new CaseFilePage.Check("review.twins", List.of(Integer.toString(twins)), "", "", Tone.WAIT));
    }
}
