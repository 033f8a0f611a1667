package org.zhiye.demo;

import java.util.SplittableRandom;

/** Chooses from a seed: what is asked in the same order is answered alike. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed, String what) {
        long mixed = (seed * 31 + what.hashCode()) * 0xD1342543DE82EF95L;
        random = new SplittableRandom(mixed ^ (mixed >>> 32));
    }

    /** Evenly between two numbers. */
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
