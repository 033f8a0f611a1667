package org.zhiye.filing;

import org.zhiye.shared.Language;
import org.zhiye.web.Messages;

/** How the documents of a declaration are called: further pages by their number. */
public final class DocumentWords {
    private DocumentWords() {}

    /** @param kind attachment or evidence kind, with {@code .2} and so on for further pages */
    public static String label(String kind, Messages messages, Language language) {
        int dot = kind.indexOf('.');
        var name = messages.text(language, "filing.field." + (dot < 0 ? kind : kind.substring(0, dot)));
        return dot < 0 ? name : messages.text(language, "filing.field.page", name, kind.substring(dot + 1));
    }
}
