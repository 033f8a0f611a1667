package org.zhiye.register;

import java.util.List;
import java.util.Map;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Subject;

/**
 * An event at the employer ended a registration (注册失效, 注册建造师管理规定 art. 16).
 *
 * @param ground code of the grounds of lapse, e.g. I01
 */
public record RegistrationLapsed(PersonId person, RegistrationId registration, RegistrationNumber number, String ground)
        implements Deed {
    @Override
    public String deed() {
        return "register.lapsed";
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
        return Map.of("registration", registration.toString(), "ground", ground);
    }

    @Override
    public List<Notice> notices() {
        return List.of(new Notice(
                new AccountId(person.value()), "notice.register.lapsed", List.of(number.value()), "/filings", true));
    }
}
