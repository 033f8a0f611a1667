package org.zhiye.enterprise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.intake.Cells;
import org.zhiye.intake.Column;
import org.zhiye.intake.IntakeReason;
import org.zhiye.intake.ListKind;
import org.zhiye.intake.Report;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Names;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Uscc;
import org.zhiye.shared.Uuid7;
import org.zhiye.shared.ValueReason;

/** The list of enterprises. A column that a list lacks, and a cell that is empty, leave what the directory has. */
@Component
public class EnterpriseList implements ListKind {
    static final int ADDRESS = 200;

    private static final List<Column> COLUMNS = List.of(
            Column.required("name", "企业名称", "name"),
            Column.required("uscc", "统一社会信用代码", "uscc"),
            Column.required("province", "省份", "province"),
            Column.optional("state", "企业状态", "state"),
            Column.optional("qualified", "有无资质", "qualified"),
            Column.optional("legal_representative", "法定代表人", "legal_representative"),
            Column.optional("address", "注册地址", "address"));

    private static final List<String> STAGED = List.of(
            "id uuid",
            "name text",
            "uscc text collate \"C\"",
            "province text",
            "state text",
            "qualified boolean",
            "legal_representative text",
            "address text",
            "folded text",
            "initials text",
            "grams text[]");

    private static final Map<String, Enterprise.State> STATES = Map.of(
            "正常", Enterprise.State.ALIVE,
            "存续", Enterprise.State.ALIVE,
            "破产", Enterprise.State.BANKRUPT,
            "吊销营业执照", Enterprise.State.LICENCE_REVOKED,
            "吊销资质", Enterprise.State.QUALIFICATION_REVOKED,
            "注销", Enterprise.State.CLOSED);

    private static final Map<String, Boolean> YES_AND_NO =
            Map.of("有", true, "无", false, "是", true, "否", false, "true", true, "false", false);

    private static final String COMPARE = """
            select s.row, s.uscc || ' ' || s.name as label, d.changes,
                   case when e.id is null then 'ADDED' when d.changes = '{}' then 'SAME' else 'CHANGED' end as verdict
              from staged s left join enterprise e on e.uscc = s.uscc
             cross join lateral (select array_remove(array[
                   case when s.name <> e.name then concat_ws(e'\\t', 'name', e.name, s.name) end,
                   case when s.province <> e.province then concat_ws(e'\\t', 'province', e.province, s.province) end,
                   case when s.state <> e.state then concat_ws(e'\\t', 'state', e.state, s.state) end,
                   case when s.qualified <> e.qualified then concat_ws(e'\\t', 'qualified', e.qualified, s.qualified) end,
                   case when s.legal_representative <> e.legal_representative
                        then concat_ws(e'\\t', 'legal_representative', e.legal_representative, s.legal_representative) end,
                   case when s.address <> e.address then concat_ws(e'\\t', 'address', e.address, s.address) end],
                   null) as changes) d
             where s.row between :from and :to order by s.row""";

    private static final String WRITE = """
            insert into enterprise (id, name, uscc, province, state, qualified, legal_representative, address,
                                    folded, initials, grams)
            select s.id, s.name, s.uscc, s.province, coalesce(s.state, e.state, 'ALIVE'), coalesce(s.qualified, e.qualified, true),
                   coalesce(s.legal_representative, e.legal_representative, ''), coalesce(s.address, e.address, ''),
                   s.folded, s.initials, s.grams
              from staged s left join enterprise e on e.uscc = s.uscc
             where s.row between :from and :to
               and (e.id is null or s.name <> e.name or s.province <> e.province or s.state <> e.state
                    or s.qualified <> e.qualified or s.legal_representative <> e.legal_representative
                    or s.address <> e.address or s.grams <> e.grams)
             order by s.uscc
            on conflict (uscc) do update set
                   name = excluded.name, province = excluded.province, state = excluded.state, qualified = excluded.qualified,
                   legal_representative = excluded.legal_representative, address = excluded.address,
                   folded = excluded.folded, initials = excluded.initials, grams = excluded.grams, changed_at = now()""";

    private final JdbcClient jdbc;
    private final Places places;
    private final Commonness commonness;

    EnterpriseList(JdbcClient jdbc, Places places, Commonness commonness) {
        this.jdbc = jdbc;
        this.places = places;
        this.commonness = commonness;
    }

    @Override
    public String name() {
        return "enterprises";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> staged() {
        return STAGED;
    }

    @Override
    public List<@Nullable Object> read(Cells cells) {
        var name = cells.need("name", Names::enterprise);
        var uscc = cells.need("uscc", Uscc::of);
        var province = cells.need("province", places::code);
        var state = cells.may("state", EnterpriseList::state);
        var qualified = cells.may("qualified", EnterpriseList::yesOrNo);
        var legalRepresentative = cells.may("legal_representative", Names::person);
        var address = cells.may("address", EnterpriseList::address);
        var key = SearchKey.of(name == null ? "" : name);
        return Arrays.asList(
                Uuid7.next(),
                name,
                uscc,
                province,
                state,
                qualified,
                legalRepresentative,
                address,
                key.folded(),
                key.initials(),
                key.grams());
    }

    @Override
    public List<String> key() {
        return List.of("uscc");
    }

    @Override
    public String blamed() {
        return "uscc";
    }

    @Override
    public String compare() {
        return COMPARE;
    }

    @Override
    public String write() {
        return WRITE;
    }

    @Override
    public void written() {
        jdbc.sql("select enterprise_tidy()").query().singleRow();
        commonness.forget();
    }

    @Override
    public Deed deed(Report report) {
        return new EnterprisesImported(report.sha256(), report.added(), report.changed());
    }

    /** A registered address: one line. */
    public static String address(String typed) {
        var line = Normal.text(typed);
        if (line.codePointCount(0, line.length()) > ADDRESS) {
            throw new Refused(ValueReason.NAME_TOO_LONG, ADDRESS);
        }
        if (line.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused(IntakeReason.ROW_CHARACTER);
        }
        return line;
    }

    private static Enterprise.State state(String text) {
        // lists from elsewhere may be in traditional characters
        var state = STATES.get(SearchKey.fold(text));
        if (state != null) {
            return state;
        }
        try {
            return Enterprise.State.valueOf(Normal.compact(text).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refused(IntakeReason.ROW_UNKNOWN_VALUE);
        }
    }

    private static boolean yesOrNo(String text) {
        var answer = YES_AND_NO.get(SearchKey.fold(text));
        if (answer == null) {
            throw new Refused(IntakeReason.ROW_UNKNOWN_VALUE);
        }
        return answer;
    }
}
