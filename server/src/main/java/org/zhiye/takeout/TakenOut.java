package org.zhiye.takeout;

import java.util.List;
import java.util.Map;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/**
 * Somebody had the own data made into a file.
 *
 * @param sha256 digest of the file, hexadecimal
 */
record TakenOut(PersonId person, DocumentId document, String sha256) implements Deed {
    @Override
    public String deed() {
        return "takeout.made";
    }

    @Override
    public Subject subject() {
        return Subject.of(person);
    }

    @Override
    public String object() {
        return document.toString();
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("sha256", sha256);
    }

    @Override
    public List<Notice> notices() {
        return List.of(new Notice(new AccountId(person.value()), "notice.takeout.made", List.of(), "/me/export", true));
    }
}
