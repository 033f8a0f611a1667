package org.zhiye.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiye.shared.Refusals.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812346021",
                "+8613812346021",
                "+86 138 1234 6021",
                "0086-138-1234-6021",
                "8613812346021",
                "１３８１２３４６０２１",
                "\u202D138 1234 6021\u202C"
            })
    void every_way_of_typing_gives_one_number(String typed) {
        assertThat(MobileNumber.of(typed).value()).isEqualTo("13812346021");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12812346021", "1381234602", "138123460211", "+85291234567", "1381234602a", "+1 3812346021"})
    void what_is_no_mainland_mobile_number_is_refused(String typed) {
        refused(ValueReason.MOBILE, () -> MobileNumber.of(typed));
    }

    @Test
    void it_masks_itself() {
        assertThat(MobileNumber.of("13812346021")).hasToString("138****6021");
        refused(ValueReason.EMPTY, () -> MobileNumber.of(" "));
    }
}
