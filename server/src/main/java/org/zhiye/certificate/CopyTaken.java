package org.zhiye.certificate;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.zhiye.document.Stored;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** A copy of a certificate was made and signed. */
record CopyTaken(PersonId person, CopyId copy, Printed printed, Stored file) implements Deed {
    @Override
    public String deed() {
        return "certificate.taken";
    }

    @Override
    public Subject subject() {
        return Subject.of(person);
    }

    @Override
    public String object() {
        return copy.toString();
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "number",
                printed.number(),
                "window",
                printed.terms().from() + "/" + printed.terms().to(),
                "document",
                file.id().toString(),
                "sha256",
                HexFormat.of().formatHex(file.sha256()));
    }

    @Override
    public List<Notice> notices() {
        return List.of(new Notice(
                new AccountId(person.value()),
                "notice.certificate.taken",
                List.of(printed.number(), printed.terms().to().toString()),
                "/me/certificates",
                false));
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "CopyTaken[" + copy + "]";
    }
}
