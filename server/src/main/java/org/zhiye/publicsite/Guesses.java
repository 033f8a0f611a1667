package org.zhiye.publicsite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Counts the codes that no certificate has, by address and altogether: after some of them a picture is to be read before the next one is
 * looked for. Nobody is shut out, since a whole province may sit behind one address. Each node counts for itself.
 */
@Component
class Guesses {
    private static final int PER_ADDRESS = 30;
    private static final int ALTOGETHER = 2000;
    private static final String ALL = "";

    private final Cache<String, AtomicInteger> missed = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    void missed(String address) {
        missed.get(address, key -> new AtomicInteger()).incrementAndGet();
        missed.get(ALL, key -> new AtomicInteger()).incrementAndGet();
    }

    boolean many(String address) {
        return of(address) >= PER_ADDRESS || of(ALL) >= ALTOGETHER;
    }

    private int of(String key) {
        var count = missed.getIfPresent(key);
        return count == null ? 0 : count.get();
    }
}
