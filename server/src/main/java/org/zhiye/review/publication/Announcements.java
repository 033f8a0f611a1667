package org.zhiye.review.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.Language;
import org.zhiye.web.Messages;

/** What everybody may read of the lists: title, dates, and name, employer and specialty of who stands on them. */
@Component
public class Announcements {
    private static final String ITEMS = """
            select id, holder, business, year, number, 'NOTICE' as kind, noticed_on as day, noticed_at as at, until from batch
            union all
            select id, holder, business, year, number, 'ANNOUNCEMENT', announced_on, announced_at, null from batch
             where announced_at is not null""";

    // somebody who has withdrawn, or whose case was refused after an objection, is announced nowhere
    private static final String LINES = """
            select n, name, employer, specialty from batch_line where batch = ? and n > ? and (? or state = 'ENTERED')
             order by n limit ?""";

    private final JdbcClient jdbc;
    private final Messages messages;

    Announcements(JdbcClient jdbc, Messages messages) {
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
            BatchId id,
            Kind kind,
            HolderType holder,
            Business business,
            int year,
            int number,
            LocalDate on,
            Instant at,
            @Nullable LocalDate until) {}

    /** Somebody on a list; a person with several specialties has several lines. */
    public record Line(int n, String name, String employer, String specialty) {}

    /** The last item of the part before. */
    public record Cursor(Instant at, BatchId id) {}

    /** The newest lists, newest first (1 statement). */
    public List<Item> newest(@Nullable Cursor before, int limit) {
        return jdbc.sql("select * from (" + ITEMS
                        + ") items where (cast(:at as timestamptz) is null or (at, id) < (cast(:at as timestamptz), cast(:id as uuid)))"
                        + " order by at desc, id desc limit :limit")
                .param("at", before == null ? null : Timestamp.from(before.at()))
                .param("id", before == null ? null : before.id().value())
                .param("limit", limit)
                .query((r, i) -> item(r))
                .list();
    }

    /** A list; empty if there is none, or it is not announced (1 statement). */
    public Optional<Item> find(BatchId id, Kind kind) {
        return jdbc.sql("select * from (" + ITEMS + ") items where id = ? and kind = ?")
                .params(id.value(), kind.name())
                .query((r, i) -> item(r))
                .optional();
    }

    /** A part of a list, in its order (1 statement). */
    public List<Line> lines(Item it, int after, int limit) {
        return jdbc.sql(LINES)
                .params(it.id().value(), after, it.kind() == Kind.NOTICE, limit)
                .query((r, i) ->
                        new Line(r.getInt("n"), r.getString("name"), r.getString("employer"), r.getString("specialty")))
                .list();
    }

    /** 2026 年第 21 批一级建造师初始注册人员名单公示. */
    public String title(Item it, Language language) {
        return title(messages, it.kind(), it.year(), it.number(), it.holder(), it.business(), language);
    }

    static String title(
            Messages messages,
            Kind kind,
            int year,
            int number,
            HolderType holder,
            Business business,
            Language language) {
        return messages.text(
                language,
                kind == Kind.NOTICE ? "publication.title.notice" : "publication.title.announcement",
                year,
                number,
                holder.words().in(language),
                business.words().in(language));
    }

    private static Item item(ResultSet r) throws SQLException {
        return new Item(
                new BatchId(r.getObject("id", UUID.class)),
                Kind.valueOf(r.getString("kind")),
                HolderType.valueOf(r.getString("holder")),
                Business.valueOf(r.getString("business")),
                r.getInt("year"),
                r.getInt("number"),
                r.getObject("day", LocalDate.class),
                r.getTimestamp("at").toInstant(),
                r.getObject("until", LocalDate.class));
    }
}
