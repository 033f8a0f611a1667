package org.zhiye.publicsite;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An installation that publishes nothing itself. */
final class NothingPublished implements Announcements {
    @Override
    public List<Published> list(@Nullable UUID before, int limit) {
        return List.of();
    }

    @Override
    public Optional<Published> find(UUID id) {
        return Optional.empty();
    }

    @Override
    public List<Listed> people(UUID id, String name, int after, int limit) {
        return List.of();
    }
}
