package org.zhiye.demo.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who works where. */
final class Employers {
    private final Map<String, List<Agent>> agents;
    private final Map<String, List<Firm>> sound;
    private final Set<Firm> represented;

    Employers(List<Firm> firms, List<Agent> agents) {
        this.agents =
                agents.stream().collect(Collectors.groupingBy(it -> it.firm().province()));
        this.sound = firms.stream().filter(Firm::employs).collect(Collectors.groupingBy(Firm::province));
        this.represented = agents.stream().map(Agent::firm).collect(Collectors.toSet());
    }

    /** The employer of somebody who is registered, or files. */
    Firm of(Player it) {
        if (it.scene() != null) {
            return it.act().employerHasAccount() ? agent(it).firm() : silent(it);
        }
        var near = near(it);
        // the named ones work where somebody can log in
        return it.named() ? near.getFirst() : near.get((int) (it.seed() * 7 % near.size()));
    }

    /** Who answers for the employer. */
    Agent agent(Player it) {
        var near = Optional.ofNullable(agents.get(it.province())).orElseThrow();
        return near.get(it.named() ? 0 : (int) (it.seed() % near.size()));
    }

    private Firm silent(Player it) {
        return near(it).stream()
                .filter(firm -> !represented.contains(firm))
                .findFirst()
                .orElseThrow();
    }

    private List<Firm> near(Player it) {
        return Optional.ofNullable(sound.get(it.province())).orElseThrow();
    }
}
