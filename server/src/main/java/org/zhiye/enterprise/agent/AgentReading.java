package org.zhiye.enterprise.agent;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.account.Countries;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Names;
import org.zhiye.shared.Uscc;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;
import org.zhiye.web.Typed;

/** Reads the fields about an agent; what is wrong is said beside the field, in the order of the page. */
@Component
class AgentReading {
    private final ReferenceData reference;
    private final Countries countries;

    AgentReading(ReferenceData reference, Countries countries) {
        this.reference = reference;
        this.countries = countries;
    }

    AgentFields fields(AgentForm form, Language language) {
        return new AgentFields(
                Typed.text(form.name()),
                form.type() == null ? IdDocumentType.IDENTITY_CARD.name() : form.type(),
                Typed.text(form.country()),
                Typed.text(form.number()),
                Typed.text(form.mobile()),
                reference.idDocumentTypes().offered().stream()
                        .map(type -> new Choice(type.code(), type.name().in(language)))
                        .toList(),
                countries.in(language));
    }

    /** Null if something is wrong; then the problems say what. */
    @Nullable
    Agent agent(AgentForm form, Problems problems) {
        var name = problems.filled("name", form.name(), "agent.name_empty")
                ? problems.read("name", form.name(), "value.name-shape", Names::person)
                : null;
        var document = document(form, problems);
        var mobile = mobile(form, problems);
        return name == null || document == null || mobile == null ? null : new Agent(name, document, mobile);
    }

    @Nullable
    MobileNumber mobile(AgentForm form, Problems problems) {
        return problems.filled("mobile", form.mobile(), "agent.mobile_empty")
                ? problems.read("mobile", form.mobile(), "value.mobile", MobileNumber::of)
                : null;
    }

    static @Nullable Uscc uscc(@Nullable String typed, Problems problems) {
        return problems.filled("uscc", typed, "agent.uscc_empty")
                ? problems.read("uscc", typed, "value.uscc-check", Uscc::of)
                : null;
    }

    private @Nullable IdDocument document(AgentForm form, Problems problems) {
        var code = Typed.text(form.type());
        if (!reference.idDocumentTypes().offers(code)) {
            problems.add("type", "agent.type_empty");
            return null;
        }
        var type = IdDocumentType.valueOf(code);
        if (type.asksCountry() && Typed.text(form.country()).isBlank()) {
            problems.add("country", "value.country");
        }
        if (!problems.filled("number", form.number(), "agent.number_empty")
                || problems.at("country").isPresent()) {
            return null;
        }
        var country = type.asksCountry() ? Typed.text(form.country()) : IdDocument.CHINA;
        return problems.read(
                "number", form.number(), "value.document-number", number -> new IdDocument(type, country, number));
    }
}
