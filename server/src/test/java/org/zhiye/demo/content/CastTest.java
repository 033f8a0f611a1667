package org.zhiye.demo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.IdNumber;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Names;
import org.zhiye.shared.Role;

class CastTest {
    private static final ReferenceData REFERENCE = ReferenceData.shipped();

    private static final World WORLD = World.of(LocalDate.of(2026, 11, 24), REFERENCE);
    private final Cast cast = WORLD.cast();

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2028-02-29", "2031-03-31"})
    void nobody_shares_a_number_or_a_mobile_whenever_it_begins(String day) {
        var some = World.of(LocalDate.parse(day), REFERENCE);

        assertThat(ids(some)).doesNotHaveDuplicates();
        assertThat(mobiles(some)).doesNotHaveDuplicates();
    }

    private static Stream<IdNumber> ids(World it) {
        return Stream.of(
                        people(it.cast()).map(Player::id),
                        it.officers().stream().map(Officer::id),
                        it.agents().stream().map(Agent::id))
                .flatMap(ids -> ids);
    }

    private static Stream<MobileNumber> mobiles(World it) {
        return Stream.of(
                        people(it.cast()).map(Player::mobile),
                        it.officers().stream().map(Officer::mobile),
                        it.agents().stream().map(Agent::mobile))
                .flatMap(mobiles -> mobiles);
    }

    private static Stream<Player> people(Cast cast) {
        return Stream.of(cast.named(), cast.roster(), cast.crowd()).flatMap(List::stream);
    }

    @Test
    void they_are_three_hundred() {
        assertThat(people(cast)).hasSize(300);
    }

    @Test
    void every_scene_is_played_by_somebody_whom_a_visitor_may_be() {
        assertThat(cast.named()).extracting(Player::scene).contains(Scene.values());
        assertThat(WORLD.parts())
                .filteredOn(it -> it.role().equals(State.FILING.name()))
                .allSatisfy(it -> assertThat(it.enterprise()).isNotEmpty());
    }

    @Test
    void names_are_names_as_sign_up_takes_them() {
        assertThat(people(cast))
                .allSatisfy(it -> assertThat(Names.person(it.name())).isEqualTo(it.name()));
    }

    @Test
    void every_state_of_life_is_there_among_the_named_and_in_the_crowd() {
        var own = EnumSet.complementOf(EnumSet.of(State.ROSTER));
        assertThat(cast.named()).extracting(Player::state).containsAll(own);
        assertThat(cast.crowd()).extracting(Player::state).containsAll(own);
    }

    @Test
    void ten_of_the_roster_have_no_account_and_are_qualified_within_three_years() {
        assertThat(cast.roster()).hasSize(10).allSatisfy(it -> {
            assertThat(it.state()).isEqualTo(State.ROSTER);
            assertThat(it.specialties()).contains("JZ");
            assertThat(ChronoUnit.MONTHS.between(it.qualified(), LocalDate.of(2026, 11, 24)))
                    .isBetween(1L, 35L);
        });
        assertThat(cast.roster()).anySatisfy(it -> assertThat(it.specialties()).contains("JD"));
        assertThat(WORLD.parts().stream().filter(it -> it.role().equals("ROSTER")))
                .hasSize(10)
                .allSatisfy(it -> assertThat(it.password()).isNull());
    }

    @Test
    void who_is_over_age_is_over_age() {
        assertThat(people(cast).filter(it -> it.state() == State.OVER_AGE))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.id().birthDate()).isBefore(LocalDate.of(1960, 11, 24)));
        assertThat(people(cast).filter(it -> it.state().isProvisional()))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.id().birthDate()).isAfter(LocalDate.of(1966, 11, 24)));
    }

    @Test
    void every_role_of_an_authority_is_there_and_every_province_has_its_four() {
        var staff = Stream.of(Role.values()).filter(Role::isStaff).toList();
        assertThat(WORLD.officers()).extracting(Officer::role).containsAll(staff);
        assertThat(REFERENCE.provinces().offered())
                .allSatisfy(province -> assertThat(WORLD.officers().stream()
                                .filter(it -> it.jurisdiction().equals(province.code()))
                                .filter(it -> !it.username().endsWith("-2")))
                        .extracting(Officer::role)
                        .containsExactlyInAnyOrder(
                                Role.DESK_OFFICER,
                                Role.PROVINCE_ACCEPTOR,
                                Role.PROVINCE_REVIEWER,
                                Role.PROVINCE_SUPERVISOR));
        assertThat(WORLD.parts().stream().map(Part::account).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }
}
