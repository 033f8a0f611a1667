package org.zhiye.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of the policy; a case keeps the version with which it began.
 *
 * @param ageCaps holder type → the age beyond which nobody is registered; said of whoever may file something
 * @param effectiveFrom its first day; absent: shipped, but not in force until a date is set
 */
public record Policy(
        String version,
        Words name,
        Optional<LocalDate> effectiveFrom,
        Map<Business, BusinessRules> businesses,
        Map<HolderType, Integer> ageCaps,
        Limits limits,
        WhenRenewalClosed whenRenewalClosed) {
    private static final int NO_CAP = 200;

    /** What becomes of a registration whose validity ends while renewal is closed to its holder. */
    public enum WhenRenewalClosed {
        CONTINUES,
        LAPSES
    }

    public Policy {
        businesses = complete(Business.class, businesses);
        var caps = Map.copyOf(ageCaps);
        businesses.values().forEach(rules -> {
            rules.holders().forEach(holder -> of(caps, holder, "/ageCaps"));
            caps.keySet().forEach(rules::speaksOf);
        });
        ageCaps = caps;
    }

    public BusinessRules rules(Business business) {
        return of(businesses, business, "/businesses");
    }

    /** The businesses that are open to a holder, in the order of the menu. */
    public List<Business> openTo(HolderType holder) {
        return Arrays.stream(Business.values())
                .filter(business -> rules(business).isOpenTo(holder))
                .toList();
    }

    /** The age, in years, beyond which nobody is registered. */
    public int ageCap(HolderType holder) {
        return ageCaps.getOrDefault(holder, NO_CAP);
    }

    /** Whether a holder's registration goes on past its end, since renewal is closed to the holder. */
    public boolean continuesPastEnd(HolderType holder) {
        return whenRenewalClosed == WhenRenewalClosed.CONTINUES
                && !rules(Business.RENEWAL).isOpenTo(holder);
    }

    /** The same policy, in force from a day. */
    public Policy inForceFrom(LocalDate day) {
        return new Policy(version, name, Optional.of(day), businesses, ageCaps, limits, whenRenewalClosed);
    }

    private static <K extends Enum<K>, V> Map<K, V> complete(Class<K> type, Map<K, V> entries) {
        var all = new EnumMap<K, V>(type);
        all.putAll(entries);
        for (K key : type.getEnumConstants()) {
            of(all, key, "/businesses");
        }
        return Collections.unmodifiableMap(all);
    }

    private static <K, V> V of(Map<K, V> entries, K key, String place) {
        var value = entries.get(key);
        if (value == null) {
            throw new Unfit("", 0, place, "unfit.says_nothing", key);
        }
        return value;
    }
}
