package org.zhiye.demo.content;

import java.util.Map;
import org.zhiye.shared.Deed;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Subject;

/** A registration of the demonstration was entered into the register, as one of former years would be taken over. */
record Enrolled(PersonId person, RegistrationNumber number, Map<String, String> lines) implements Deed {
    Enrolled {
        lines = Map.copyOf(lines);
    }

    @Override
    public String deed() {
        return "demo.enrolled";
    }

    @Override
    public Subject subject() {
        return Subject.of(person);
    }

    @Override
    public String object() {
        return number.value();
    }

    @Override
    public Map<String, String> detail() {
        return lines;
    }
}
