package org.zhiye.demo.content;

import org.springframework.stereotype.Component;

/** People come in one by one: account, wallet, verification, and the register for those who are in it. */
@Component
class Arrivals {
    private final Steps steps;
    private final Upbringing upbringing;
    private final Enrolment enrolment;

    Arrivals(Steps steps, Upbringing upbringing, Enrolment enrolment) {
        this.steps = steps;
        this.upbringing = upbringing;
        this.enrolment = enrolment;
    }

    void come(Player it, World world) {
        steps.once("person-" + it.seed(), () -> {
            var person = upbringing.bring(it, world.past());
            int booked = world.crowd().stream()
                    .filter(one -> one.state() == State.FRESH)
                    .toList()
                    .indexOf(it);
            if (booked >= 0) {
                upbringing.book(it, person, booked, world.past(), world.begun());
            }
            enrolment.enrol(it, person, world.employers().of(it), world.past(), world.begun());
        });
    }
}
