package org.zhiye.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.NotThere;
import org.zhiye.register.Heads.Head;
import org.zhiye.register.Timeline.Held;
import org.zhiye.register.Track.Kind;
import org.zhiye.shared.PersonId;

/** Takes back what a grant entered. */
@Component
class Undoing {
    private final JdbcClient jdbc;
    private final Timeline timeline;

    Undoing(JdbcClient jdbc, Timeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    // the holder's name is left: who it was is true, whatever became of the grant
    void rescind(Head head, String ground, UUID grant, LocalDate on, Moment moment, boolean employerNeeded) {
        var lines = head.track(Kind.SPECIALTY_LINE);
        var granted = timeline.enteredBy(lines, grant);
        timeline.end(lines, granted, moment);
        var employment = Track.employment(head.person());
        if (!employerNeeded) {
            timeline.end(employment, timeline.enteredBy(employment, grant), moment);
        }
        boolean made = !timeline.enteredBy(head.track(Kind.STANDING), grant).isEmpty();
        if (!made && !timeline.held(lines, on, null).isEmpty()) {
            return;
        }
        var first = granted.stream()
                .map(Held::from)
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(on))
                .orElse(on);
        timeline.put(
                head.track(Kind.STANDING),
                Registrar.standing(Registration.State.RESCINDED, ground),
                first,
                null,
                moment);
        timeline.cut(lines, on, null, moment);
        if (!employerNeeded) {
            timeline.cut(employment, on, null, moment);
        }
    }

    /** The holds of the registration that this one lies on. */
    Track ofHold(UUID hold) {
        return jdbc.sql("select r.person, r.id from hold h join registration r on r.id = h.registration where h.id = ?")
                .param(hold)
                .query((row, i) -> Track.of(
                        Kind.HOLD, new PersonId(row.getObject("person", UUID.class)), row.getObject("id", UUID.class)))
                .optional()
                .orElseThrow(NotThere::new);
    }
}
