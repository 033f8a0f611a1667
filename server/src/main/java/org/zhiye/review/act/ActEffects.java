package org.zhiye.review.act;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RefusalGround;
import org.zhiye.policy.Span;
import org.zhiye.register.Registrar;
import org.zhiye.register.Registration.State;

/** What an act does to the register, in the transaction of the consent. */
@Component
class ActEffects {
    /** 34: rescinded, and no new application for three years */
    private static final String RESCINDED = "B02";

    /** 15(7): the certificate was revoked less than two years ago */
    private static final String REVOKED = "R07";

    private final Registrar registrar;
    private final ReferenceData reference;

    ActEffects(Registrar registrar, ReferenceData reference) {
        this.registrar = registrar;
        this.reference = reference;
    }

    void take(Act it, LocalDate on) {
        var by = it.id().value();
        switch (it.kind()) {
            case RESCIND -> {
                registrar.rescind(it.registration(), it.ground(), Objects.requireNonNull(it.about()), on, by);
                bar(it, RESCINDED, on);
            }
            case REVOKE -> {
                registrar.end(it.registration(), State.REVOKED, it.ground(), on, by);
                bar(it, REVOKED, on);
            }
            case CANCEL -> registrar.end(it.registration(), State.CANCELLED, it.ground(), on, by);
            case SUSPEND -> registrar.suspend(it.registration(), it.ground(), on, by);
            case RESUME -> registrar.resume(it.registration(), on, by);
            case HOLD ->
                registrar.hold(
                        it.registration(),
                        it.reason(),
                        it.proposedBy(),
                        new Span(on, Objects.requireNonNull(it.until())),
                        by);
            case END_HOLD -> registrar.endHold(Objects.requireNonNull(it.about()), on, by);
            case BAR -> registrar.bar(it.person(), it.ground(), on, Objects.requireNonNull(it.until()), by);
        }
    }

    /** What the regulation ties to it, whether somebody thinks of it or not. */
    private void bar(Act it, String ground, LocalDate on) {
        reference
                .refusalGrounds()
                .find(ground)
                .flatMap(RefusalGround::bar)
                .map(Period::toTotalMonths)
                .ifPresent(months -> registrar.bar(
                        it.person(), ground, on, on.plusMonths(months), it.id().value()));
    }
}
