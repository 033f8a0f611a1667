package org.zhiye.account.particulars;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiye.account.Countries;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Language;
import org.zhiye.shared.Sex;
import org.zhiye.web.Choice;

/** What can be chosen where somebody's document is asked for. */
@Component
public class IdentityChoices {
    private final ReferenceData data;
    private final Countries countries;

    IdentityChoices(ReferenceData data, Countries countries) {
        this.data = data;
        this.countries = countries;
    }

    public List<Choice> types(Language language) {
        return data.idDocumentTypes().offered().stream()
                .map(type -> new Choice(type.code(), type.name().in(language)))
                .toList();
    }

    public List<Choice> countries(Language language) {
        return countries.in(language);
    }

    public static List<Choice> sexes(Language language) {
        return List.of(
                new Choice(Sex.MALE.name(), Sex.MALE.name(language)),
                new Choice(Sex.FEMALE.name(), Sex.FEMALE.name(language)));
    }

    public String type(IdDocument document, Language language) {
        return data.idDocumentTypes().name(document.type().name(), language);
    }

    /** The type's name and the number without its middle. */
    String masked(IdDocument document, Language language) {
        return type(document, language) + " " + document.masked();
    }
}
