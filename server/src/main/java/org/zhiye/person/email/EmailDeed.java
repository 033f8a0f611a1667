package org.zhiye.person.email;

import org.zhiye.shared.Deed;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** What somebody does with the own e-mail address. */
sealed interface EmailDeed extends Deed {
    PersonId person();

    @Override
    default Subject subject() {
        return Subject.of(person());
    }

    @Override
    default String object() {
        return "email";
    }

    /** The address was proved by a code; messages go there from now on. */
    record Confirmed(PersonId person) implements EmailDeed {
        @Override
        public String deed() {
            return "person.email_confirmed";
        }
    }

    /** Messages go there again. */
    record Wanted(PersonId person) implements EmailDeed {
        @Override
        public String deed() {
            return "person.email_wanted";
        }
    }

    /** No more messages go there. */
    record Unwanted(PersonId person) implements EmailDeed {
        @Override
        public String deed() {
            return "person.email_unwanted";
        }
    }
}
