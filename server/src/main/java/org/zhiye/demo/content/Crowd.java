package org.zhiye.demo.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of whom the crowd consists, in the order in which they come. With the named ones and the roster they are three hundred. */
final class Crowd {
    private static final List<String> EVERYWHERE = List.of();
    private static final List<String> FIVE = List.of("11", "33", "42", "44", "51");
    private static final List<String> SEVEN = List.of("11", "31", "32", "33", "42", "44", "51");

    static final List<Group> GROUPS = List.of(
            filing(Scene.PROVINCE_ACCEPTANCE, 14, List.of("31")),
            filing(Scene.PROVINCE_REVIEW, 9, List.of("31")),
            filing(Scene.WITH_EMPLOYER, 6, List.of("31")),
            filing(Scene.CORRECTION, 3, List.of("31")),
            filing(Scene.MINISTRY_OPINION, 13, SEVEN),
            filing(Scene.MINISTRY_ACCEPTANCE, 9, SEVEN),
            filing(Scene.TO_PUBLISH, 16, SEVEN),
            filing(Scene.PROVINCE_ACCEPTANCE, 11, FIVE),
            filing(Scene.PROVINCE_REVIEW, 8, FIVE),
            // more than a page of the queue shows
            filing(Scene.PROVINCE_ACCEPTANCE, 56, List.of("32")),
            filing(Scene.PROVINCE_REVIEW, 4, List.of("32")),
            new Group(State.REGISTERED, null, 30, EVERYWHERE),
            new Group(State.MAY_ADD, null, 3, EVERYWHERE),
            new Group(State.NEAR_EXPIRY, null, 9, EVERYWHERE),
            new Group(State.PROVISIONAL, null, 6, EVERYWHERE),
            new Group(State.PROVISIONAL_NEAR_EXPIRY, null, 3, EVERYWHERE),
            new Group(State.OVER_AGE, null, 8, EVERYWHERE),
            new Group(State.LAPSED, null, 6, EVERYWHERE),
            new Group(State.CANCELLED, null, 3, EVERYWHERE),
            new Group(State.VERIFIED, null, 18, EVERYWHERE),
            new Group(State.FRESH, null, 18, EVERYWHERE));

    private Crowd() {}

    /**
     * People of one kind.
     *
     * @param provinces where they work; empty: anywhere
     */
    record Group(State state, @Nullable Scene scene, int many, List<String> provinces) {}

    private static Group filing(Scene scene, int many, List<String> provinces) {
        return new Group(State.FILING, scene, many, provinces);
    }
}
