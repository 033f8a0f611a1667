package org.zhiye.certificate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.Day;
import org.zhiye.shared.RegistrationId;

/** For decisions after which what a copy says is not so any more. */
@Component
public class Superseding {
    private final Copies copies;
    private final Day day;

    Superseding(Copies copies, Day day) {
        this.copies = copies;
        this.day = day;
    }

    /** A newer certificate stands in the place of all copies taken so far; in the decision's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void supersede(RegistrationId registration) {
        copies.supersede(registration, day.now());
    }
}
