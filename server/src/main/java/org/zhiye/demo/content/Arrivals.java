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
            enrolment.enrol(it, person, world.employers().of(it), world.past(), world.begun());
        });
    }
}
