package org.zhiye.register;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Facts.Fact;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Uuid7;

/** Makes a registration with its number, the holder's name and its state: one statement. */
@Component
class Founding {
    private final JdbcClient jdbc;
    private final Facts facts;
    private final Numbers numbers;
    private final ReferenceData reference;

    Founding(JdbcClient jdbc, Facts facts, Numbers numbers, ReferenceData reference) {
        this.reference = reference;
        this.jdbc = jdbc;
        this.facts = facts;
        this.numbers = numbers;
    }

    RegistrationNumber make(UUID registration, Entry entry, Moment moment) {
        int year = entry.from().getYear();
        var number = RegistrationNumber.issue(
                entry.provinceCharacter(),
                entry.province(),
                entry.qualificationYear(),
                year,
                numbers.next(entry.province(), year));
        var person = entry.person().value();
        var holder = new Fact(Uuid7.next(), registration, entry.name(), entry.from(), null, moment.at(), moment.by());
        var standing = new Fact(Uuid7.next(), registration, "VALID", entry.from(), null, moment.at(), moment.by());
        jdbc.sql("""
                with r as (insert into registration (id, person, profession, holder, digits, first_registered, entered_at, entered_by, mac)
                           values (:id, :person, :profession, :holder, :digits, :first, :at, :by, :mac) returning id),
                     a as (insert into registration_alias (number, registration, current) select :number, id, true from r),
                     h as (insert into holder (id, registration, name, valid, known_from, entered_by, mac)
                           select :holderRow, id, :name, :valid::daterange, :at, :by, :holderMac from r)
                insert into standing (id, registration, state, valid, known_from, entered_by, mac)
                select :standingRow, id, 'VALID', :valid::daterange, :at, :by, :standingMac from r""")
                .param("id", registration)
                .param("person", person)
                .param("profession", reference.holder(entry.holder()).profession())
                .param("holder", entry.holder().name())
                .param("digits", number.digits())
                .param("first", entry.from())
                .param("at", Facts.stamp(moment.at()))
                .param("by", moment.by())
                .param("mac", facts.seal(registration, person, entry.holder().name(), number.digits(), entry.from()))
                .param("number", number.value())
                .param("name", entry.name())
                .param("valid", Facts.range(entry.from(), null))
                .param("holderRow", holder.id())
                .param("holderMac", facts.seal(person, "holder", holder))
                .param("standingRow", standing.id())
                .param("standingMac", facts.seal(person, "standing", standing))
                .update();
        return number;
    }
}
