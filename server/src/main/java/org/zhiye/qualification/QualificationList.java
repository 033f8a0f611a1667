package org.zhiye.qualification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.intake.Cells;
import org.zhiye.intake.Column;
import org.zhiye.intake.IntakeReason;
import org.zhiye.intake.ListKind;
import org.zhiye.intake.Report;
import org.zhiye.policy.Coded;
import org.zhiye.policy.HolderKind;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Words;
import org.zhiye.shared.Deed;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Names;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Uuid7;

/** The list that the examination authority sends. Document numbers become fingerprints before they touch the database. */
@Component
public class QualificationList implements ListKind {
    /** 管理号 of an examination (domain: 8–30 letters and digits); provisional certificates were numbered freely. */
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{8,30}");

    private static final Pattern FREE_NUMBER = Pattern.compile("[\\p{IsHan}0-9A-Z()/.]{1,40}");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");
    private static final int SOURCE = 60;
    private static final String AUTHORITY = "考试机构";

    private static final List<Column> COLUMNS = List.of(
            Column.required("name", "姓名", "name"),
            Column.optional("document_type", "证件类型", "document_type"),
            Column.optional("country", "签发国家", "country"),
            Column.required("document_number", "证件号码", "document_number"),
            Column.optional("holder", "资格名称", "holder"),
            Column.required("number", "管理号", "number"),
            Column.required("specialty", "专业", "specialty"),
            Column.required("issued", "取得日期", "issued"),
            Column.optional("source", "数据来源", "source"));

    private static final List<String> STAGED = List.of(
            "id uuid",
            "document_index bytea",
            "name text",
            "holder text",
            "number text collate \"C\"",
            "specialty text",
            "issued date",
            "source text",
            "mac bytea");

    private static final String COMPARE = """
            select s.row, s.number || ' ' || s.specialty || ' ' || s.name as label, d.changes,
                   case when q.id is null then 'ADDED' when d.changes = '{}' then 'SAME' else 'CHANGED' end as verdict
              from staged s
              left join qualification q on q.number = s.number and q.specialty = s.specialty and q.issued = s.issued
             cross join lateral (select array_remove(array[
                   case when s.document_index <> q.document_index then e'document_number\\t\\t' end,
                   case when s.name <> q.name then concat_ws(e'\\t', 'name', q.name, s.name) end,
                   case when s.holder <> q.holder then concat_ws(e'\\t', 'holder', q.holder, s.holder) end,
                   case when s.source <> q.source then concat_ws(e'\\t', 'source', q.source, s.source) end,
                   case when s.mac <> q.mac and s.document_index = q.document_index and s.name = q.name
                             and s.holder = q.holder and s.source = q.source then e'mac\\t\\t' end],
                   null) as changes) d
             where s.row between :from and :to order by s.row""";

    private static final String WRITE = """
            insert into qualification (id, document_index, name, holder, number, specialty, issued, source, mac)
            select s.id, s.document_index, s.name, s.holder, s.number, s.specialty, s.issued, s.source, s.mac
              from staged s
              left join qualification q on q.number = s.number and q.specialty = s.specialty and q.issued = s.issued
             where s.row between :from and :to and (q.id is null or q.mac <> s.mac)
             order by s.number, s.specialty, s.issued
            on conflict (number, specialty, issued) do update set
                   document_index = excluded.document_index, name = excluded.name, holder = excluded.holder,
                   source = excluded.source, mac = excluded.mac, changed_at = now()""";

    private final Qualifications qualifications;
    private final ReferenceData reference;
    private final Day day;

    QualificationList(Qualifications qualifications, ReferenceData reference, Day day) {
        this.qualifications = qualifications;
        this.reference = reference;
        this.day = day;
    }

    @Override
    public String name() {
        return "qualifications";
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
        var name = cells.need("name", Names::person);
        var type = cells.may("document_type", this::documentType);
        var country = cells.text("country");
        var document = cells.need(
                "document_number",
                text -> new IdDocument(
                        type == null ? IdDocumentType.IDENTITY_CARD : type,
                        country.isEmpty() ? IdDocument.CHINA : country,
                        text));
        var holder = cells.may("holder", this::holder);
        var kind = holder == null ? reference.holders().all().getFirst() : holder;
        var number = cells.need("number", text -> number(text, kind));
        var specialty = cells.need("specialty", this::specialty);
        var issued = cells.need("issued", this::date);
        var told = cells.may("source", QualificationList::source);
        var source = told == null ? AUTHORITY : told;
        if (name == null || document == null || number == null || specialty == null || issued == null) {
            return List.of();
        }
        var fingerprint = qualifications.fingerprint(document);
        return Arrays.asList(
                Uuid7.next(),
                fingerprint,
                name,
                kind.code(),
                number,
                specialty,
                issued,
                source,
                qualifications.seal(fingerprint, name, kind.type(), number, specialty, issued, source));
    }

    @Override
    public List<String> key() {
        return List.of("number", "specialty", "issued");
    }

    @Override
    public String blamed() {
        return "number";
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
    public Deed deed(Report report) {
        return new QualificationsImported(report.sha256(), report.added(), report.changed());
    }

    private IdDocumentType documentType(String text) {
        return IdDocumentType.valueOf(
                entry(reference.idDocumentTypes().all(), text).code());
    }

    private String specialty(String text) {
        return entry(reference.specialties().all(), text).code();
    }

    private HolderKind holder(String text) {
        return entry(reference.holders().all(), text);
    }

    private static <T extends Coded> T entry(List<T> table, String text) {
        var typed = Normal.compact(text);
        return table.stream()
                .filter(entry -> named(entry.code(), entry.name(), typed))
                .findFirst()
                .orElseThrow(() -> new Refused(IntakeReason.ROW_UNKNOWN_VALUE));
    }

    private static boolean named(String code, Words words, String typed) {
        return code.equalsIgnoreCase(typed)
                || words.zhHans().equals(typed)
                || words.zhHant().equals(typed)
                || Normal.compact(words.en()).equalsIgnoreCase(typed);
    }

    private static String number(String text, HolderKind holder) {
        var number = Normal.compact(text).toUpperCase(Locale.ROOT);
        var shape = holder.numbers() == HolderKind.Numbers.MANAGED ? NUMBER : FREE_NUMBER;
        if (!shape.matcher(number).matches()) {
            throw new Refused(IntakeReason.ROW_NUMBER);
        }
        return number;
    }

    private LocalDate date(String text) {
        var matcher = DATE.matcher(Normal.compact(text));
        if (!matcher.matches()) {
            throw new Refused(IntakeReason.ROW_DATE);
        }
        int first = matcher.group(1) == null ? 4 : 1;
        LocalDate date;
        try {
            date = LocalDate.of(
                    Integer.parseInt(matcher.group(first)),
                    Integer.parseInt(matcher.group(first + 1)),
                    Integer.parseInt(matcher.group(first + 2)));
        } catch (DateTimeException e) {
            throw new Refused(IntakeReason.ROW_DATE);
        }
        if (date.isAfter(day.today())) {
            throw new Refused(IntakeReason.ROW_DATE_IN_FUTURE);
        }
        return date;
    }

    private static String source(String text) {
        var line = Normal.text(text);
        if (line.length() > SOURCE || line.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused(IntakeReason.ROW_CHARACTER);
        }
        return line;
    }
}
