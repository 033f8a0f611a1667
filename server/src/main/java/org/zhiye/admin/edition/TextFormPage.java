package org.zhiye.admin.edition;

import java.util.List;
import org.zhiye.web.Problems;

/** The form for a new version of a text. */
public record TextFormPage(
        String action,
        String title,
        String present,
        String version,
        String from,
        String fromHint,
        String why,
        List<Field> fields,
        String deed,
        Problems problems) {
    /** The text in one language. */
    public record Field(String name, String lang, String label, String value) {}
}
