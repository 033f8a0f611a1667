package org.zhiye.publicsite;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;

/**
 * The name of a published list, for lists of lists.
 *
 * @param key message of its title
 * @param words arguments of the title, in the reader's language
 * @param until the last day for objections; absent where none can be made
 */
public record Headline(
        String href,
        String key,
        List<String> words,
        LocalDate day,
        @Nullable LocalDate until) {
    static Headline of(Announcements.Published it, LocalDate today, ReferenceData reference, Language language) {
        boolean open = it.until() != null && !today.isAfter(it.until());
        return new Headline(
                "/announcements/" + it.id(),
                it.kind() == Announcements.Kind.PUBLIC_NOTICE ? "announcement.notice" : "announcement.announcement",
                List.of(
                        String.valueOf(it.year()),
                        String.valueOf(it.number()),
                        reference.name(it.holder(), language),
                        it.business().words().in(language)),
                it.day(),
                open ? it.until() : null);
    }
}
