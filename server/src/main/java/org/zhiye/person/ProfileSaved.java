package org.zhiye.person;

import org.zhiye.shared.Deed;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** A practitioner saved the personal information. */
public record ProfileSaved(PersonId person) implements Deed {
    @Override
    public String deed() {
        return "person.profile_saved";
    }

    @Override
    public Subject subject() {
        return Subject.of(person);
    }

    @Override
    public String object() {
        return "profile";
    }
}
