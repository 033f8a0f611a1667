package org.zhiye.review.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.web.Messages;

/** What everybody may read of the lists: title, dates, and name, employer and specialty of who stands on them. */
@Component
public class Announcements {
    private static final String ITEMS = """
            select * from (
                select id, id as batch, holder, business, year, number, 'NOTICE' as kind, noticed_on as day, until from batch
                 where noticed_on is not null and open
                union all
                select announcement, id, holder, business, year, number, 'ANNOUNCEMENT', announced_on, null from batch
                 where announced_at is not null and open) items\s""";

    // somebody who has withdrawn, or whose case was refused after an objection, is announced nowhere
    private static final String PEOPLE = """
            select n, name, employer, array_remove(array_agg(specialty order by specialty), '') as specialties from batch_line
             where batch = ? and n > ? and (? or state = 'ENTERED') and (? = '' or name = ?)
             group by n, name, employer order by n limit ?""";

    private final JdbcClient jdbc;
    private final ReferenceData reference;
    private final Messages messages;

    Announcements(JdbcClient jdbc, ReferenceData reference, Messages messages) {
        this.reference = reference;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** 公示 or 公告. */
    public enum Kind {
        NOTICE,
        ANNOUNCEMENT
    }

    /**
     * A published list.
     *
     * @param on the day of publication; of an announcement the legal date of the grants
     * @param until the last day on which anybody may object; absent for announcements
     */
    public record Item(
            UUID id,
            BatchId batch,
            Kind kind,
            HolderType holder,
            Business business,
            int year,
            int number,
            LocalDate on,
            @Nullable LocalDate until) {}

    /**
     * Somebody on a list.
     *
     * @param n the place on the list
     * @param specialties codes
     */
    public record Person(int n, String name, String employer, List<String> specialties) {}

    /** The newest lists, newest first; before: only those older than this one (1 statement). */
    public List<Item> newest(@Nullable UUID before, int limit) {
        return jdbc.sql(
                        ITEMS
                                + "where (cast(:before as uuid) is null or id < cast(:before as uuid)) order by id desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query((r, i) -> item(r))
                .list();
    }

    /** A list; empty if there is none (1 statement). */
    public Optional<Item> find(UUID id) {
        return jdbc.sql(ITEMS + "where id = ?")
                .param(id)
                .query((r, i) -> item(r))
                .optional();
    }

    /**
     * The people of a list, in its order (1 statement).
     *
     * @param name only those of this name; empty: all
     * @param after only those behind this place; 0: from the first on
     */
    public List<Person> people(Item it, String name, int after, int limit) {
        return jdbc.sql(PEOPLE)
                .params(it.batch().value(), after, it.kind() == Kind.NOTICE, name, name, limit)
                .query((r, i) ->
                        new Person(r.getInt("n"), r.getString("name"), r.getString("employer"), List.of((String[])
                                r.getArray("specialties").getArray())))
                .list();
    }

    /** 2026 年第 21 批一级建造师初始注册人员名单公示. */
    String title(Kind kind, int year, int number, HolderType holder, Business business, Language language) {
        return messages.text(
                language,
                kind == Kind.NOTICE ? "publication.title.notice" : "publication.title.announcement",
                year,
                number,
                reference.name(holder, language),
                business.words().in(language));
    }

    private static Item item(ResultSet r) throws SQLException {
        return new Item(
                r.getObject("id", UUID.class),
                new BatchId(r.getObject("batch", UUID.class)),
                Kind.valueOf(r.getString("kind")),
                HolderType.valueOf(r.getString("holder")),
                Business.valueOf(r.getString("business")),
                r.getInt("year"),
                r.getInt("number"),
                r.getObject("day", LocalDate.class),
                r.getObject("until", LocalDate.class));
    }
}
