package org.zhiye.enterprise;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Uscc;

/**
 * Finds enterprises by what somebody types: any characters of the name, initials of its pinyin, the beginning of the credit code.
 * Rare characters are looked up in their index; common ones, whose lists are long, are met soon on a walk down the ranks, which is cut
 * as soon as it has enough.
 */
@Component
final class Directory {
    private static final int LONGEST = 100;
    private static final int LISTS = 3;
    /** From this share of all names on, characters are met sooner on a walk than by their index. */
    private static final float COMMON = 0.01f;

    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    private static final Pattern CODE = Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{2,18}");

    private static final String FROM =
            "(select id, name, uscc, province, state, qualified, folded, rank, %d as fit from ";
    private static final String BEGINS = FROM + "enterprise where %2$s >= ? and %2$s < ? order by %2$s limit ?)";
    private static final String WALK =
            FROM + "(select * from enterprise order by rank, id limit 2000) ranked where %s order by rank, id limit ?)";
    private static final String LOOK_UP =
            FROM + "(select * from enterprise where grams @> ? offset 0) found where %s order by rank, id limit ?)";
    private static final String CODE_BEGINS = BEGINS.formatted(0, "uscc");
    private static final String NAME_BEGINS = BEGINS.formatted(1, "folded");
    private static final String INITIALS_BEGIN = BEGINS.formatted(1, "initials");
    private static final String NAME_HAS = "folded like ?";
    private static final String INITIALS_HAVE = "initials like ?";
    private static final String NAME_HAS_ALL = "grams @> ?";

    private final JdbcTemplate jdbc;
    private final Commonness commonness;

    Directory(JdbcTemplate jdbc, Commonness commonness) {
        this.jdbc = jdbc;
        this.commonness = commonness;
    }

    private record Arm(String sql, List<Object> values) {}

    private record Condition(int fit, String sql, Object value) {
        String in(String arm) {
            return arm.formatted(fit, sql);
        }
    }

    private record Hit(Suggestion suggestion, String folded, long rank, int fit) {}

    List<Suggestion> suggest(String typed, int limit) {
        var text = typed.codePointCount(0, typed.length()) > LONGEST
                ? typed.substring(0, typed.offsetByCodePoints(0, LONGEST))
                : typed;
        var folded = SearchKey.fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        Map<UUID, Hit> hits = new LinkedHashMap<>();
        if (LETTERS.matcher(folded).matches()) {
            byInitials(text, folded, limit, hits);
        } else {
            byName(text, folded, limit, hits);
        }
        return hits.values().stream()
                .sorted(Comparator.comparingInt((Hit hit) -> hit.folded().equals(folded) ? -1 : hit.fit())
                        .thenComparingLong(hit -> hit.rank() >> 32)
                        .thenComparingInt(hit -> hit.folded().length())
                        .thenComparing(Hit::folded))
                .limit(limit)
                .map(Hit::suggestion)
                .toList();
    }

    private void byInitials(String text, String folded, int limit, Map<UUID, Hit> hits) {
        var arms = beginnings(text, INITIALS_BEGIN, folded, limit);
        var pairs = SearchKey.pairs(folded);
        if (pairs.isEmpty()) {
            find(arms, hits);
            return;
        }
        search(
                arms,
                hits,
                limit,
                new Condition(2, INITIALS_HAVE, "%" + folded + "%"),
                pairs,
                commonness.ofRarest(pairs));
    }

    private void byName(String text, String folded, int limit, Map<UUID, Hit> hits) {
        var grams = grams(folded);
        search(
                beginnings(text, NAME_BEGINS, folded, limit),
                hits,
                limit,
                new Condition(2, NAME_HAS, "%" + folded + "%"),
                grams,
                commonness.ofRarest(grams));
        var singles = SearchKey.singles(folded);
        if (hits.size() < limit && singles.size() > 1) {
            // 上海二局: all the characters, but not side by side
            search(
                    new ArrayList<>(),
                    hits,
                    limit,
                    new Condition(3, NAME_HAS_ALL, singles),
                    singles,
                    commonness.ofAll(singles));
        }
    }

    private static Set<String> grams(String folded) {
        var pairs = SearchKey.pairs(folded);
        return pairs.isEmpty() ? SearchKey.singles(folded) : pairs;
    }

    private static List<Arm> beginnings(String text, String sql, String folded, int limit) {
        var arms = new ArrayList<Arm>();
        var code = Normal.documentNumber(text);
        if (CODE.matcher(code).matches()) {
            arms.add(new Arm(CODE_BEGINS, List.of(code, code + LAST, limit)));
        }
        arms.add(new Arm(sql, List.of(folded, folded + LAST, limit)));
        return arms;
    }

    private void search(
            List<Arm> arms, Map<UUID, Hit> hits, int limit, Condition condition, Set<String> grams, float share) {
        if (share >= COMMON) {
            arms.add(new Arm(condition.in(WALK), List.of(condition.value(), limit)));
            find(arms, hits);
            if (hits.size() >= limit) {
                return;
            }
            arms.clear();
        }
        arms.add(new Arm(condition.in(LOOK_UP), List.of(commonness.rarest(grams, LISTS), condition.value(), limit)));
        find(arms, hits);
    }

    private void find(List<Arm> arms, Map<UUID, Hit> hits) {
        var sql = String.join(" union all ", arms.stream().map(Arm::sql).toList());
        jdbc.query(sql, statement -> bind(statement, arms), row -> {
            var hit = hit(row);
            hits.merge(hit.suggestion().id().value(), hit, (a, b) -> a.fit() <= b.fit() ? a : b);
        });
    }

    private static void bind(PreparedStatement statement, List<Arm> arms) throws SQLException {
        int place = 1;
        for (Arm arm : arms) {
            for (Object value : arm.values()) {
                if (value instanceof java.util.Collection<?> grams) {
                    statement.setArray(place++, statement.getConnection().createArrayOf("text", grams.toArray()));
                } else {
                    statement.setObject(place++, value);
                }
            }
        }
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                new Suggestion(
                        new EnterpriseId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new Uscc(row.getString("uscc")),
                        row.getString("province"),
                        Enterprise.State.valueOf(row.getString("state")),
                        row.getBoolean("qualified")),
                row.getString("folded"),
                row.getLong("rank"),
                row.getInt("fit"));
    }
}
