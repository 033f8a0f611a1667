package org.zhiye.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ground.Day;
import org.zhiye.intake.Cells;
import org.zhiye.intake.Column;
import org.zhiye.intake.ListKind;
import org.zhiye.intake.Report;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Deed;
import org.zhiye.vault.Vault;

/**
 * The list of an existing register: a row per registration, of any length. It is taken batch by batch; the numbers that it holds are not
 * given out again.
 */
@Component
public class PastList implements ListKind {
    private static final List<Column> COLUMNS = List.of(
            Column.required("number", "注册编号", "number"),
            Column.optional("former_number", "原注册编号", "former_number"),
            Column.optional("holder", "注册类型", "holder"),
            Column.required("name", "姓名", "name"),
            Column.optional("document_type", "证件类型", "document_type"),
            Column.optional("country", "签发国家", "country"),
            Column.required("document_number", "证件号码", "document_number"),
            Column.optional("former_documents", "曾用证件号码", "former_documents"),
            Column.required("lines", "专业及有效期", "lines"),
            Column.optional("first", "初次注册日期", "first"),
            Column.optional("state", "注册状态", "state"),
            Column.optional("since", "状态日期", "since"),
            Column.optional("employer_code", "聘用企业统一社会信用代码", "employer_code"),
            Column.optional("employer", "聘用企业", "employer"),
            Column.optional("seal", "执业印章号", "seal"),
            Column.optional("holds", "锁定", "holds"),
            Column.optional("bars", "限制注册", "bars"),
            Column.optional("source", "数据来源", "source"));

    private static final List<String> STAGED = List.of(
            "id uuid",
            "number text",
            "number_key text",
            "former_number text",
            "holder text",
            "name text",
            "document_index bytea",
            "former_indexes bytea[]",
            "sealed bytea",
            "content bytea",
            "import uuid",
            "known_from timestamptz",
            "mac bytea",
            "province text",
            "year integer",
            "serial integer");

    private static final String COMPARE = """
            select s.row, d.changes,
                   case when p.import = s.import and p.row <> s.row then p.row::text else s.number || ' ' || s.name end as label,
                   case when p.import = s.import and p.row <> s.row then 'refused.row_repeats'
                        when o.content = s.content then 'SAME'
                        when r.id is not null and p.content is distinct from s.content then 'refused.past_registered_here'
                        when p.id is null then 'ADDED' when d.changes = '{}' then 'SAME' else 'CHANGED' end as verdict
              from staged s
              left join past_registration p on p.number_key = s.number_key and p.known_to = 'infinity'
              left join past_registration o on o.id = p.corrects
              left join registration r on number_key(r.digits) = s.number_key
             cross join lateral (select array_remove(array[
                   case when s.number <> p.number then concat_ws(e'\\t', 'number', p.number, s.number) end,
                   case when s.name <> p.name then concat_ws(e'\\t', 'name', p.name, s.name) end,
                   case when s.holder <> p.holder then concat_ws(e'\\t', 'holder', p.holder, s.holder) end,
                   case when s.document_index <> p.document_index then e'document_number\\t\\t' end,
                   case when s.content <> p.content and s.name = p.name and s.number = p.number and s.holder = p.holder
                             and s.document_index = p.document_index then e'content\\t\\t' end], null) as changes) d
             where s.row between :from and :to order by s.row""";

    // the rows that end come first: the others may bear their numbers
    private static final String WRITE = """
            with ended as (
                update past_registration p set known_to = greatest(s.known_from, p.known_from + interval '1 microsecond') from staged s
                 where s.row between :from and :to and p.number_key = s.number_key and p.known_to = 'infinity'
                   and p.content <> s.content and p.import <> s.import
                   and not exists (select from past_registration o where o.id = p.corrects and o.content = s.content)
                   and not exists (select from registration r where number_key(r.digits) = s.number_key)
                returning p.id)
            insert into past_registration (id, number, number_key, former_number, holder, name, document_index, former_indexes,
                                           sealed, content, import, row, known_from, mac)
            select s.id, s.number, s.number_key, s.former_number, s.holder, s.name, s.document_index, s.former_indexes,
                   s.sealed, s.content, s.import, s.row, s.known_from, s.mac
              from staged s
             where s.row between :from and :to and (select count(*) from ended) >= 0
               and not exists (select from past_registration p where p.number_key = s.number_key and p.known_to = 'infinity'
                                  and (p.content = s.content or p.import = s.import
                                       or exists (select from past_registration o where o.id = p.corrects and o.content = s.content)))
               and not exists (select from registration r where number_key(r.digits) = s.number_key)""";

    // held until the batch is committed: meanwhile no announcement gives out one of these numbers
    private static final String GUARD = """
            insert into serial (province, year, next)
            select province, year, max(serial) + 1 from staged where row between :from and :to and serial is not null
             group by province, year order by province, year
            on conflict (province, year) do update set next = greatest(serial.next, excluded.next)""";

    private final ReferenceData reference;
    private final Day day;
    private final Vault vault;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    PastList(ReferenceData reference, Day day, Vault vault, JdbcClient jdbc, TransactionTemplate transactions) {
        this.reference = reference;
        this.day = day;
        this.vault = vault;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "registrations";
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
    public List<String> key() {
        return List.of("number_key");
    }

    @Override
    public String blamed() {
        return "number";
    }

    @Override
    public String guard() {
        return GUARD;
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
    public boolean inBatches() {
        return true;
    }

    @Override
    public ListKind opened(String sha256, boolean write) {
        var rows = new PastRows(new PastReader(reference), day, vault);
        return write
                ? PastImport.begin(this, rows, sha256, day.now(), jdbc, vault, transactions)
                : PastImport.rehearsal(this, rows, sha256, day.now(), jdbc);
    }

    @Override
    public List<@Nullable Object> read(Cells cells) {
        throw new IllegalStateException("a list is opened before it is read");
    }

    @Override
    public Deed deed(Report report) {
        throw new IllegalStateException("a list is opened before it is read");
    }
}
