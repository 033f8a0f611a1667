package org.zhiye.publicsite;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists that this installation publishes itself. */
@Component
class PublishedLists implements Announcements {
    private final org.zhiye.review.publication.Announcements lists;

    PublishedLists(org.zhiye.review.publication.Announcements lists) {
        this.lists = lists;
    }

    @Override
    public List<Published> list(@Nullable UUID before, int limit) {
        return lists.newest(before, limit).stream()
                .map(PublishedLists::published)
                .toList();
    }

    @Override
    public Optional<Published> find(UUID id) {
        return lists.find(id).map(PublishedLists::published);
    }

    @Override
    public List<Listed> people(UUID id, String name, int after, int limit) {
        return lists.find(id).map(it -> lists.people(it, name, after, limit)).orElse(List.of()).stream()
                .map(it -> new Listed(it.n(), it.name(), it.employer(), it.specialties()))
                .toList();
    }

    private static Published published(org.zhiye.review.publication.Announcements.Item it) {
        return new Published(
                it.id(),
                switch (it.kind()) {
                    case NOTICE -> Kind.PUBLIC_NOTICE;
                    case ANNOUNCEMENT -> Kind.ANNOUNCEMENT;
                },
                it.year(),
                it.number(),
                it.holder(),
                it.business(),
                it.on(),
                it.until());
    }
}
