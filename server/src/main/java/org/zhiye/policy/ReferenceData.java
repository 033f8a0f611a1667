package org.zhiye.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.Language;

/**
 * The one way into policy and reference data. Ask it each time and keep no part of it: what it answers may change while the
 * system runs.
 */
public final class ReferenceData {
    private static final String MINISTRY = "MOHURD";

    private volatile Tables tables;

    public ReferenceData(Tables tables) {
        this.tables = tables;
    }

    /**
     * Reads and checks what ships with the product.
     *
     * @throws IllegalStateException or {@link IllegalArgumentException} if a table contradicts itself
     */
    public static ReferenceData shipped() {
        return new ReferenceData(new Tables(Source.shipped()));
    }

    /**
     * Reads and checks what ships, with some files in the place of those of their name, or beside them.
     *
     * @param files name, such as {@code specialties.csv}, → text
     * @throws IllegalStateException or {@link IllegalArgumentException} as {@link #shipped}
     */
    public static ReferenceData shippedWith(Map<String, String> files) {
        return new ReferenceData(new Tables(Source.shipped().with(files)));
    }

    /** From now on these; checked before by being made. */
    public void use(Tables next) {
        tables = next;
    }

    /** GB/T 3304; asked of holders of a resident identity card only. */
    public CodeTable<CodeEntry> ethnicGroups() {
        return tables.ethnicGroups();
    }

    /** GB/T 4658. */
    public CodeTable<CodeEntry> educationLevels() {
        return tables.educationLevels();
    }

    /** GB/T 6864, and 0 for none. */
    public CodeTable<CodeEntry> degrees() {
        return tables.degrees();
    }

    /** By the name of {@link org.zhiye.shared.IdDocumentType}; the fact {@code alipay} is Alipay's word for it, empty where it can't be used. */
    public CodeTable<CodeEntry> idDocumentTypes() {
        return tables.idDocumentTypes();
    }

    /** Reasons for a new certificate; the fact {@code evidence} names what it takes ({@link BusinessRules.Evidence}), if anything. */
    public CodeTable<CodeEntry> replaceReasons() {
        return tables.replaceReasons();
    }

    /** Grounds on which an application isn't taken on (行政许可法 art. 32). */
    public CodeTable<CodeEntry> nonAcceptanceGrounds() {
        return tables.nonAcceptanceGrounds();
    }

    /** Grounds of lapse and cancellation (注册建造师管理规定 art. 16, 17); facts {@code article}, {@code trigger}. */
    public CodeTable<CodeEntry> lapseGrounds() {
        return tables.lapseGrounds();
    }

    public CodeTable<CancelReason> cancelReasons() {
        return tables.cancelReasons();
    }

    public CodeTable<RefusalGround> refusalGrounds() {
        return tables.refusalGrounds();
    }

    public CodeTable<Authority> authorities() {
        return tables.authorities();
    }

    /** The ministry that decides. */
    public Authority ministry() {
        return tables.authorities().entry(MINISTRY);
    }

    /** All provinces by code; {@code offered()} are those with a registering authority. */
    public CodeTable<Province> provinces() {
        return tables.provinces();
    }

    /** The provinces with a registering authority, by the spelling of their names. */
    public List<Province> provincesByPinyin() {
        return tables.provinces().offered().stream()
                .sorted(Comparator.comparing(Province::pinyin))
                .toList();
    }

    /** The province whose character opens a registration number. */
    public Optional<Province> provinceOf(String abbreviation) {
        return tables.provinces().all().stream()
                .filter(p -> p.registers() && p.abbreviation().equals(abbreviation))
                .findFirst();
    }

    /** The professions that the system registers. */
    public CodeTable<Profession> professions() {
        return tables.professions();
    }

    /**
     * What a statement rests on for people of a holder type: the row of their profession, else the one that holds for every profession,
     * else the profession's order without an article; never another profession's order.
     *
     * @param topic the name of a rule, or the code of a ground
     */
    public Citation citation(HolderType type, String topic) {
        var profession = holder(type).profession();
        return cited(profession, topic).or(() -> cited("", topic)).orElseGet(() -> {
            var order = tables.professions().entry(profession).regulation();
            return new Citation(
                    "",
                    profession,
                    topic,
                    List.of(),
                    new Words("《" + order.zhHans() + "》", "《" + order.zhHant() + "》", order.en()));
        });
    }

    /** The article of a ground in the order of the profession, as {@code 15(10)}; where no row says otherwise, as the ground's table has it. */
    public String groundArticle(HolderType type, String ground, String article) {
        return cited(holder(type).profession(), ground)
                .flatMap(it -> it.articles().stream().findFirst())
                .orElse(article);
    }

    /** The titles of the orders of all professions, one after the other. */
    public String orders(Language language) {
        return tables.professions().all().stream()
                .map(it -> it.regulation().in(language))
                .distinct()
                .map(title -> language == Language.EN ? title : "《" + title + "》")
                .collect(Collectors.joining(language == Language.EN ? "; " : ""));
    }

    private Optional<Citation> cited(String profession, String topic) {
        return tables.citations().all().stream()
                .filter(it -> it.profession().equals(profession) && it.topic().equals(topic))
                .findFirst();
    }

    /** As what people practise, in the order of the menu. */
    public CodeTable<HolderKind> holders() {
        return tables.holders();
    }

    /** What is said of a holder type. */
    public HolderKind holder(HolderType type) {
        return tables.holders().entry(type.name());
    }

    /** The holder types in the order of the menu. */
    public List<HolderType> holderTypes() {
        return tables.holders().all().stream().map(HolderKind::type).toList();
    }

    /** A holder type's name; one that the table has never known is shown as its code. */
    public String name(HolderType type, Language language) {
        return tables.holders().name(type.name(), language);
    }

    /** The holder type of a code that somebody sent. */
    public Optional<HolderType> holderType(@Nullable String code) {
        return tables.holders().find(String.valueOf(code)).map(HolderKind::type);
    }

    /** The specialties that a holder type can be registered for. */
    public List<Specialty> specialties(HolderType type) {
        var profession = holder(type).profession();
        return tables.specialties().offered().stream()
                .filter(it -> it.profession().equals(profession))
                .toList();
    }

    /** The specialties of all professions. */
    public CodeTable<Specialty> specialties() {
        return tables.specialties();
    }

    /** The tables that can be edited, by the names of their files. */
    public static List<String> files() {
        return Tables.FILES;
    }

    /** A table as CSV, as it is published. */
    public String csv(String file) {
        return tables.text(file);
    }

    /** The rows of such a table: column → cell, in their order. */
    public List<Map<String, String>> rows(String file) {
        return Csv.rows(file, tables.text(file)).stream().map(Csv.Row::cells).toList();
    }

    public CodeTable<TimeLimit> timeLimits() {
        return tables.timeLimits();
    }

    public WorkingDays workingDays() {
        return tables.workingDays();
    }

    public Policies policies() {
        return tables.policies();
    }

    public Texts texts() {
        return tables.texts();
    }
}
