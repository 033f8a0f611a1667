package org.zhiye.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All tables, policies and texts as they were read from one source, checked against each other. */
final class Tables {
    private final CodeTable<CodeEntry> ethnicGroups;
    private final CodeTable<CodeEntry> educationLevels;
    private final CodeTable<CodeEntry> degrees;
    private final CodeTable<CodeEntry> idDocumentTypes;
    private final CodeTable<CodeEntry> replaceReasons;
    private final CodeTable<CodeEntry> nonAcceptanceGrounds;
    private final CodeTable<CodeEntry> lapseGrounds;
    private final CodeTable<CancelReason> cancelReasons;
    private final CodeTable<RefusalGround> refusalGrounds;
    private final CodeTable<Authority> authorities;
    private final CodeTable<Province> provinces;
    private final CodeTable<Profession> professions;
    private final CodeTable<HolderKind> holders;
    private final CodeTable<Specialty> specialties;
    private final CodeTable<TimeLimit> timeLimits;
    private final WorkingDays workingDays;
    private final Policies policies;
    private final Texts texts;

    Tables(Source source) {
        ethnicGroups = codes(source, "ethnic-groups.csv");
        educationLevels = codes(source, "education-levels.csv");
        degrees = codes(source, "degrees.csv");
        idDocumentTypes = codes(source, "id-document-types.csv");
        replaceReasons = codes(source, "replace-reasons.csv");
        nonAcceptanceGrounds = codes(source, "non-acceptance-grounds.csv");
        lapseGrounds = codes(source, "lapse-grounds.csv");
        cancelReasons = table(source, "cancel-reasons.csv", Tables::cancelReason);
        refusalGrounds = table(source, "refusal-grounds.csv", Tables::refusalGround);
        authorities = table(source, "authorities.csv", row -> new Authority(row.get("code"), row.words()));
        provinces = table(source, "provinces.csv", Tables::province);
        professions = table(
                source, "professions.csv", row -> new Profession(row.get("code"), row.get("regulation"), row.words()));
        holders = table(source, "holder-types.csv", this::holder);
        specialties = table(source, "specialties.csv", this::specialty);
        timeLimits = table(source, "time-limits.csv", Tables::timeLimit);
        workingDays = new WorkingDays(
                Csv.read(source, "holidays.csv").stream().map(Tables::holiday).toList());
        policies = PolicyReader.read(source, timeLimits);
        texts = TextReader.read(source);
    }

    CodeTable<CodeEntry> ethnicGroups() {
        return ethnicGroups;
    }

    CodeTable<CodeEntry> educationLevels() {
        return educationLevels;
    }

    CodeTable<CodeEntry> degrees() {
        return degrees;
    }

    CodeTable<CodeEntry> idDocumentTypes() {
        return idDocumentTypes;
    }

    CodeTable<CodeEntry> replaceReasons() {
        return replaceReasons;
    }

    CodeTable<CodeEntry> nonAcceptanceGrounds() {
        return nonAcceptanceGrounds;
    }

    CodeTable<CodeEntry> lapseGrounds() {
        return lapseGrounds;
    }

    CodeTable<CancelReason> cancelReasons() {
        return cancelReasons;
    }

    CodeTable<RefusalGround> refusalGrounds() {
        return refusalGrounds;
    }

    CodeTable<Authority> authorities() {
        return authorities;
    }

    CodeTable<Province> provinces() {
        return provinces;
    }

    CodeTable<Profession> professions() {
        return professions;
    }

    CodeTable<HolderKind> holders() {
        return holders;
    }

    CodeTable<Specialty> specialties() {
        return specialties;
    }

    CodeTable<TimeLimit> timeLimits() {
        return timeLimits;
    }

    WorkingDays workingDays() {
        return workingDays;
    }

    Policies policies() {
        return policies;
    }

    Texts texts() {
        return texts;
    }

    private static CodeTable<CodeEntry> codes(Source source, String file) {
        return table(source, file, row -> {
            var facts = new HashMap<>(row.cells());
            List.of("code", "offered", "zh_hans", "zh_hant", "en").forEach(facts::remove);
            var offered = !row.cells().containsKey("offered") || row.is("offered");
            return new CodeEntry(row.get("code"), row.words(), offered, facts);
        });
    }

    private static <T extends Coded> CodeTable<T> table(Source source, String file, Function<Csv.Row, T> maker) {
        return new CodeTable<>(Csv.read(source, file).stream().map(maker).toList());
    }

    private static CancelReason cancelReason(Csv.Row row) {
        return new CancelReason(
                row.get("code"),
                row.get("ground"),
                values(CancelReason.FiledBy.class, row.get("filed_by")),
                row.is("enterprise_confirms"),
                row.words());
    }

    private static RefusalGround refusalGround(Csv.Row row) {
        return new RefusalGround(
                row.get("code"),
                row.get("article"),
                row.words(),
                present(row.get("bar")).map(Period::parse),
                present(row.get("bar_from")).map(RefusalGround.BarFrom::valueOf),
                RefusalGround.CheckedBy.valueOf(row.get("checked_by")));
    }

    private static Province province(Csv.Row row) {
        return new Province(
                row.get("code"),
                row.get("gb_code"),
                row.get("abbreviation"),
                Province.Kind.valueOf(row.get("kind")),
                row.is("in_gbt2260"),
                row.is("registers"),
                row.get("pinyin"),
                row.words(),
                row.words("authority_"));
    }

    private HolderKind holder(Csv.Row row) {
        return new HolderKind(
                row.get("code"),
                professions.entry(row.get("profession")).code(),
                HolderKind.Numbers.valueOf(row.get("numbers")),
                row.words(),
                row.words("certificate_"));
    }

    private Specialty specialty(Csv.Row row) {
        return new Specialty(
                row.get("code"),
                professions.entry(row.get("profession")).code(),
                row.get("syllabus"),
                row.get("seal"),
                row.words(),
                present(row.get("joint_review")).map(authorities::entry));
    }

    private static TimeLimit timeLimit(Csv.Row row) {
        return new TimeLimit(
                row.get("code"),
                values(Business.class, row.get("businesses")),
                Integer.parseInt(row.get("amount")),
                TimeLimit.Unit.valueOf(row.get("unit")),
                row.words(),
                row.get("source"));
    }

    private static Holiday holiday(Csv.Row row) {
        return new Holiday(LocalDate.parse(row.get("date")), Holiday.Kind.valueOf(row.get("kind")), row.words());
    }

    private static Optional<String> present(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, String cell) {
        return Arrays.stream(cell.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> Enum.valueOf(type, word))
                .collect(Collectors.toUnmodifiableSet());
    }
}
