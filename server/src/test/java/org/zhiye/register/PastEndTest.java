package org.zhiye.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Policies;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Registration.Line;

/** A constructor's registration past its end, before and after renewal opens (on 2027-01-01, with 90 days of window). */
class PastEndTest {
    private static final LocalDate OPENS = LocalDate.of(2027, 1, 1);
    private static final Line OVER = new Line("JZ", LocalDate.of(2023, 6, 1), LocalDate.of(2026, 5, 31));

    private final Policies shipped = ReferenceData.shipped().policies();
    private final Policies opening = shipped.with(shipped.version("2021").inForceFrom(OPENS));

    private boolean continues(Policies policies, HolderType holder, Line line, LocalDate day) {
        return PastEnd.of(policies, holder, day).covers(line, day);
    }

    @Test
    void it_goes_on_while_renewal_is_closed_to_its_holder() {
        assertThat(continues(shipped, HolderType.CONSTRUCTOR_1, OVER, OPENS)).isTrue();
        assertThat(continues(shipped, HolderType.CONSTRUCTOR_1, OVER, OVER.to()))
                .as("it is not past its end")
                .isFalse();
        assertThat(continues(shipped, HolderType.CONSTRUCTOR_1_PROVISIONAL, OVER, OPENS))
                .as("renewal is open to provisional holders")
                .isFalse();
    }

    @Test
    void who_is_past_the_end_when_renewal_opens_has_a_window() {
        assertThat(continues(opening, HolderType.CONSTRUCTOR_1, OVER, OPENS.minusDays(1)))
                .isTrue();
        assertThat(continues(opening, HolderType.CONSTRUCTOR_1, OVER, OPENS)).isTrue();
        assertThat(continues(opening, HolderType.CONSTRUCTOR_1, OVER, OPENS.plusDays(90)))
                .isTrue();
        assertThat(continues(opening, HolderType.CONSTRUCTOR_1, OVER, OPENS.plusDays(91)))
                .isFalse();
        var later = new Line("JZ", LocalDate.of(2024, 2, 1), LocalDate.of(2027, 1, 31));
        assertThat(continues(opening, HolderType.CONSTRUCTOR_1, later, LocalDate.of(2027, 2, 1)))
                .as("who could renew in time")
                .isFalse();
    }
}
