package org.zhiye.admin.edition;

import java.util.List;
import java.util.Map;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;

/**
 * The form for a new version of the policy.
 *
 * @param values what stands in the fields, by their names
 */
public record PolicyFormPage(
        String base,
        String baseName,
        Map<String, String> values,
        List<Section> sections,
        List<Field> ages,
        List<Field> limits,
        List<Choice> whenRenewalClosed,
        List<Choice> evidenceRules,
        List<Choice> levels,
        String deed,
        Problems problems) {
    /** A business; {@code level} is the name of the field of how well identities have to be established. */
    public record Section(
            String name, boolean wrong, List<Holder> holders, List<Field> days, List<Field> evidence, String level) {}

    /** To whom it is open or not; the fields are the words for those to whom it isn't. */
    public record Holder(String name, String label, List<Field> words) {}

    /** A field by its name. */
    public record Field(String name, String label) {}

    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
