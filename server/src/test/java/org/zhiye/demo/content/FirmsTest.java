package org.zhiye.demo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhiye.policy.Province;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Names;

class FirmsTest {
    private final ReferenceData reference = ReferenceData.shipped();

    @Test
    void five_thousand_have_names_and_codes_of_their_own_over_all_provinces() {
        var firms = Firms.make(reference.provinces().offered(), 5_000);

        assertThat(firms).hasSize(5_000);
        assertThat(firms).extracting(Firm::name).doesNotHaveDuplicates();
        assertThat(firms).extracting(Firm::uscc).doesNotHaveDuplicates();
        assertThat(firms.stream().filter(Firm::employs).map(Firm::province).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(reference.provinces().offered().stream()
                        .map(Province::code)
                        .toList());
        assertThat(firms).allSatisfy(it -> {
            assertThat(Names.enterprise(it.name())).isEqualTo(it.name());
            assertThat(it.line().split(",", -1)).hasSize(7);
        });
    }

    @Test
    void the_same_ones_come_every_time() {
        var provinces = reference.provinces().offered();
        assertThat(Firms.csv(Firms.make(provinces, 200))).isEqualTo(Firms.csv(Firms.make(provinces, 200)));
    }
}
