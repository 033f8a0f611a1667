package org.zhiye.captcha;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Raises the price of guessing where much fails: the captchas get longer. By address, and by the whole: an address is never shut out,
 * since a whole province may sit behind one. Kept by each node for itself; the budgets that shut out are in the database.
 */
@Component
public class Prices {
    private static final int PER_ADDRESS = 60;
    private static final int ALTOGETHER = 3000;
    private static final String ALL = "";

    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    public void failed(String address) {
        count(address);
        count(ALL);
    }

    public boolean raised(String address) {
        return of(address) > PER_ADDRESS || of(ALL) > ALTOGETHER;
    }

    private void count(String key) {
        failures.get(key, k -> new AtomicInteger()).incrementAndGet();
    }

    private int of(String key) {
        var count = failures.getIfPresent(key);
        return count == null ? 0 : count.get();
    }
}
