package org.zhiye.enterprise;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhiye.policy.ReferenceData;
import org.zhiye.web.Choice;
import org.zhiye.web.Ui;

/** Found enterprises in the form in which a field offers them: id, name, and what tells them apart. */
@Component
public class Choices {
    private final ReferenceData reference;

    Choices(ReferenceData reference) {
        this.reference = reference;
    }

    public List<Choice> of(List<Suggestion> found, Ui ui) {
        return found.stream().map(it -> choice(it, ui)).toList();
    }

    private Choice choice(Suggestion it, Ui ui) {
        var note = new StringBuilder(reference.provinces().name(it.province(), ui.language()))
                .append(" · ")
                .append(it.uscc());
        if (it.state() != Enterprise.State.ALIVE) {
            note.append(" · ").append(words(it.state(), ui));
        } else if (!it.qualified()) {
            note.append(" · ").append(ui.t("enterprise.unqualified"));
        }
        return new Choice(it.id().toString(), it.name(), note.toString());
    }

    public static String words(Enterprise.State state, Ui ui) {
        return ui.t("enterprise.state." + state.name().toLowerCase(Locale.ROOT));
    }
}
