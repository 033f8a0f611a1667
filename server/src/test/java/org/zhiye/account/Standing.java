package org.zhiye.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.zhiye.shared.PersonId;

/** Stands in for the modules whose cases keep things from being changed: says of these persons what a test tells it to. */
@TestComponent
public class Standing implements ClosingHindrance, LockedItems, ConsentSource, Keeper {
    private final Map<PersonId, List<Hindrance>> hindered = new ConcurrentHashMap<>();
    private final Map<PersonId, Set<Item>> locked = new ConcurrentHashMap<>();
    private final Map<PersonId, List<Given>> given = new ConcurrentHashMap<>();
    private final Set<PersonId> kept = ConcurrentHashMap.newKeySet();

    public void hinder(PersonId person) {
        hindered.put(person, List.of(new Hindrance("close.open_case", List.of("CS-2026-1"), "/progress")));
    }

    public void letGo(PersonId person) {
        hindered.remove(person);
        kept.remove(person);
    }

    public void lock(PersonId person, Item... items) {
        locked.put(person, Set.of(items));
    }

    public void consented(PersonId person, Given it) {
        given.put(person, List.of(it));
    }

    public void keep(PersonId person) {
        kept.add(person);
    }

    @Override
    public List<Hindrance> of(PersonId person) {
        return hindered.getOrDefault(person, List.of());
    }

    @Override
    public Set<Item> lockedOf(PersonId person) {
        return locked.getOrDefault(person, Set.of());
    }

    @Override
    public List<Given> consentsOf(PersonId person) {
        return given.getOrDefault(person, List.of());
    }

    @Override
    public boolean keeps(PersonId person) {
        return kept.contains(person);
    }
}
