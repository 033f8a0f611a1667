package org.zhiye.account.particulars;

import java.time.LocalDate;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Sex;

/** A name and document that the holder of an account wants it to have, with all fields in order; never shows itself. */
public record WantedIdentity(String name, IdDocument document, LocalDate birthDate, Sex sex) {
    /** All that makes two sendings of the form the same one. */
    String contents() {
        return String.join("\u0000", name, document.canonical(), birthDate.toString(), sex.name());
    }

    @Override
    public String toString() {
        return "WantedIdentity";
    }
}
