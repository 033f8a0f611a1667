package org.zhiye.demo.content;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhiye.shared.Role;

/** All whom visitors may be. */
final class Parts {
    private Parts() {}

    static List<Part> of(Cast cast, List<Officer> officers, List<Agent> agents, Function<Player, String> employer) {
        return Stream.of(
                        cast.named().stream().map(it -> part(it, employer.apply(it))),
                        cast.roster().stream().map(it -> part(it, "")),
                        agents.stream().map(Parts::part),
                        officers.stream().map(Parts::part))
                .flatMap(parts -> parts)
                .toList();
    }

    private static Part part(Player it, String employer) {
        return new Part(
                it.state().name(),
                it.scene() == null ? null : it.scene().name(),
                it.name(),
                null,
                it.id().value(),
                it.state().hasAccount() ? Cast.PASSWORD : null,
                it.mobile().value(),
                it.province(),
                it.specialties(),
                employer);
    }

    private static Part part(Agent it) {
        return new Part(
                Role.ENTERPRISE_MANAGER.name(),
                null,
                it.name(),
                it.username(),
                null,
                Cast.PASSWORD,
                it.mobile().value(),
                it.firm().province(),
                List.of(),
                it.firm().name());
    }

    private static Part part(Officer it) {
        boolean province = it.role().jurisdiction() == Role.Jurisdiction.PROVINCE;
        boolean joint = it.role().jurisdiction() == Role.Jurisdiction.SPECIALTIES;
        return new Part(
                it.role().name(),
                null,
                it.name(),
                it.username(),
                null,
                Cast.PASSWORD,
                it.mobile().value(),
                province ? it.jurisdiction() : "",
                joint ? List.of(it.jurisdiction().split(",", -1)) : List.of(),
                "");
    }
}
