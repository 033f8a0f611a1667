package org.zhiye.trail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the operation trail.
 *
 * @param n the place in the subject's chain, from 1
 * @param actor the account that did it; absent for jobs of the system and for who was not logged in
 * @param body who acted ({@code by.…}) and the details; empty once the subject's key is destroyed
 */
public record Entry(
        UUID id,
        long n,
        String deed,
        @Nullable UUID actor,
        String object,
        Instant at,
        Map<String, String> body,
        Receipt receipt) {}
