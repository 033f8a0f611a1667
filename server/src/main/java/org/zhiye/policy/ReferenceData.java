package org.zhiye.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one way into policy and reference data. Ask it each time and keep no part of it: what it answers may change while the
 * system runs.
 */
public final class ReferenceData {
    private static final String MINISTRY = "MOHURD";

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
    private final CodeTable<Specialty> specialties;
    private final CodeTable<TimeLimit> timeLimits;
    private final WorkingDays workingDays;
    private final Policies policies;
    private final Texts texts;

    private ReferenceData() {
        ethnicGroups = codes("ethnic-groups.csv");
        educationLevels = codes("education-levels.csv");
        degrees = codes("degrees.csv");
        idDocumentTypes = codes("id-document-types.csv");
        replaceReasons = codes("replace-reasons.csv");
        nonAcceptanceGrounds = codes("non-acceptance-grounds.csv");
        lapseGrounds = codes("lapse-grounds.csv");
        cancelReasons = table("cancel-reasons.csv", ReferenceData::cancelReason);
        refusalGrounds = table("refusal-grounds.csv", ReferenceData::refusalGround);
        authorities = table("authorities.csv", row -> new Authority(row.get("code"), row.words()));
        provinces = table("provinces.csv", ReferenceData::province);
        specialties = table("specialties.csv", this::specialty);
        timeLimits = table("time-limits.csv", ReferenceData::timeLimit);
        workingDays = new WorkingDays(
                Csv.read("holidays.csv").stream().map(ReferenceData::holiday).toList());
        policies = PolicyReader.read(timeLimits);
        texts = TextReader.read();
    }

    /**
     * Reads and checks what ships with the product.
     *
     * @throws IllegalStateException or {@link IllegalArgumentException} if a table contradicts itself
     */
    public static ReferenceData shipped() {
        return new ReferenceData();
    }

    /** GB/T 3304; asked of holders of a resident identity card only. */
    public CodeTable<CodeEntry> ethnicGroups() {
        return ethnicGroups;
    }

    /** GB/T 4658. */
    public CodeTable<CodeEntry> educationLevels() {
        return educationLevels;
    }

    /** GB/T 6864, and 0 for none. */
    public CodeTable<CodeEntry> degrees() {
        return degrees;
    }

    /** By the name of {@link org.zhiye.shared.IdDocumentType}; the fact {@code alipay} is Alipay's word for it, empty where it can't be used. */
    public CodeTable<CodeEntry> idDocumentTypes() {
        return idDocumentTypes;
    }

    /** Reasons for a new certificate; the fact {@code evidence} names what it takes ({@link BusinessRules.Evidence}), if anything. */
    public CodeTable<CodeEntry> replaceReasons() {
        return replaceReasons;
    }

    /** Grounds on which an application isn't taken on (行政许可法 art. 32). */
    public CodeTable<CodeEntry> nonAcceptanceGrounds() {
        return nonAcceptanceGrounds;
    }

    /** Grounds of lapse and cancellation (注册建造师管理规定 art. 16, 17); facts {@code article}, {@code trigger}. */
    public CodeTable<CodeEntry> lapseGrounds() {
        return lapseGrounds;
    }

    public CodeTable<CancelReason> cancelReasons() {
        return cancelReasons;
    }

    public CodeTable<RefusalGround> refusalGrounds() {
        return refusalGrounds;
    }

    public CodeTable<Authority> authorities() {
        return authorities;
    }

    /** The ministry that decides. */
    public Authority ministry() {
        return authorities.entry(MINISTRY);
    }

    /** All provinces by code; {@code offered()} are those with a registering authority. */
    public CodeTable<Province> provinces() {
        return provinces;
    }

    /** The provinces with a registering authority, by the spelling of their names. */
    public List<Province> provincesByPinyin() {
        return provinces.offered().stream()
                .sorted(Comparator.comparing(Province::pinyin))
                .toList();
    }

    /** The province whose character opens a registration number. */
    public Optional<Province> provinceOf(String abbreviation) {
        return provinces.all().stream()
                .filter(p -> p.registers() && p.abbreviation().equals(abbreviation))
                .findFirst();
    }

    public CodeTable<Specialty> specialties() {
        return specialties;
    }

    public CodeTable<TimeLimit> timeLimits() {
        return timeLimits;
    }

    public WorkingDays workingDays() {
        return workingDays;
    }

    public Policies policies() {
        return policies;
    }

    public Texts texts() {
        return texts;
    }

    private static CodeTable<CodeEntry> codes(String file) {
        return table(file, row -> {
            var facts = new HashMap<>(row.cells());
            List.of("code", "offered", "zh_hans", "zh_hant", "en").forEach(facts::remove);
            var offered = !row.cells().containsKey("offered") || row.is("offered");
            return new CodeEntry(row.get("code"), row.words(), offered, facts);
        });
    }

    private static <T extends Coded> CodeTable<T> table(String file, Function<Csv.Row, T> maker) {
        return new CodeTable<>(Csv.read(file).stream().map(maker).toList());
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

    private Specialty specialty(Csv.Row row) {
        return new Specialty(
                row.get("code"),
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
