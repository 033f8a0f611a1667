package org.zhiye.demo;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiye.demo.content.Part;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.web.Messages;

/** Says what a part is for. */
@Component
class PartWords {
    private final Messages messages;
    private final ReferenceData reference;

    PartWords(Messages messages, ReferenceData reference) {
        this.messages = messages;
        this.reference = reference;
    }

    DemoPage.Line line(Part it, Language language) {
        var specialties = it.specialties().stream()
                .map(code -> reference.specialties().name(code, language))
                .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
        var place = it.province().isEmpty()
                ? messages.text(language, "demo.everywhere")
                : reference.provinces().name(it.province(), language);
        var key =
                "demo.for." + (it.scene() == null ? it.role() : it.role() + "." + it.scene()).toLowerCase(Locale.ROOT);
        var login = it.account() == null ? String.valueOf(it.id()) : it.account();
        return new DemoPage.Line(
                it.role(),
                it.name(),
                login,
                it.mobile(),
                messages.text(language, key, specialties, it.enterprise()),
                place);
    }
}
