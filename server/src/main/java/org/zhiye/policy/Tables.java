package org.zhiye.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.zhiye.policy.edition.Composition;

/** All tables, policies and texts as they were read from one source, checked against each other. */
public final class Tables {
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
    private final CodeTable<Citation> citations;
    private final CodeTable<HolderKind> holders;
    private final CodeTable<Specialty> specialties;
    private final CodeTable<TimeLimit> timeLimits;
    private final WorkingDays workingDays;
    private final Policies policies;
    private final Texts texts;

    /** The tables that can be edited, in the order in which pages list them; holidays are edited by the year. */
    public static final List<String> FILES = List.of(
            "professions.csv",
            "citations.csv",
            "holder-types.csv",
            "specialties.csv",
            "authorities.csv",
            "provinces.csv",
            "cancel-reasons.csv",
            "replace-reasons.csv",
            "refusal-grounds.csv",
            "lapse-grounds.csv",
            "non-acceptance-grounds.csv",
            "time-limits.csv",
            "id-document-types.csv",
            "ethnic-groups.csv",
            "education-levels.csv",
            "degrees.csv");

    private static final Pattern ARTICLE = Pattern.compile("[1-9]\\d?(\\([1-9]\\d?\\))?");

    private final Source source;

    /** @throws Unfit where a table, policy or text contradicts itself or another one */
    public Tables(Source source) {
        this.source = source;
        ethnicGroups = codes(source, "ethnic-groups.csv");
        educationLevels = codes(source, "education-levels.csv");
        degrees = codes(source, "degrees.csv");
        idDocumentTypes = codes(source, "id-document-types.csv");
        replaceReasons = codes(source, "replace-reasons.csv");
        nonAcceptanceGrounds = codes(source, "non-acceptance-grounds.csv");
        lapseGrounds = codes(source, "lapse-grounds.csv");
        cancelReasons = table(source, "cancel-reasons.csv", this::cancelReason);
        refusalGrounds = table(source, "refusal-grounds.csv", Tables::refusalGround);
        authorities = table(source, "authorities.csv", row -> new Authority(row.get("code"), row.words()));
        provinces = table(source, "provinces.csv", Tables::province);
        professions =
                table(source, "professions.csv", row -> new Profession(row.get("code"), regulation(row), row.words()));
        citations = table(source, "citations.csv", this::citation);
        holders = table(source, "holder-types.csv", this::holder);
        specialties = table(source, "specialties.csv", this::specialty);
        timeLimits = table(source, "time-limits.csv", Tables::timeLimit);
        workingDays = workingDays(source);
        policies = PolicyReader.read(source, timeLimits);
        policies.all().forEach(this::speaksOfHolders);
        texts = TextReader.read(source);
    }

    /** The text of a file, as it is published. */
    String text(String file) {
        return source.text(file);
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

    CodeTable<Citation> citations() {
        return citations;
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

    public Policies policies() {
        return policies;
    }

    public Texts texts() {
        return texts;
    }

    private static CodeTable<CodeEntry> codes(Source source, String file) {
        return table(source, file, row -> {
            var facts = new HashMap<>(row.cells());
            List.of("code", "offered", "zh_hans", "zh_hant", "en").forEach(facts::remove);
            var offered = !row.cells().containsKey("offered") || row.is("offered");
            return new CodeEntry(row.full("code"), row.words(), offered, facts);
        });
    }

    private static <T extends Coded> CodeTable<T> table(Source source, String file, Function<Csv.Row, T> maker) {
        var codes = new HashSet<String>();
        var entries = new ArrayList<T>();
        for (var row : Csv.read(source, file)) {
            if (!codes.add(row.full("code"))) {
                throw row.unfit("code", "unfit.twice", row.get("code"));
            }
            entries.add(maker.apply(row));
        }
        if (entries.isEmpty()) {
            throw new Unfit(file, 0, "", "unfit.empty");
        }
        return new CodeTable<>(entries);
    }

    // a policy may speak of a holder type before it is there, but never open anything to one that nobody knows
    private void speaksOfHolders(Policy policy) {
        policy.businesses()
                .values()
                .forEach(rules -> rules.holders().forEach(holder -> {
                    if (holders.find(holder.name()).isEmpty()) {
                        throw new Unfit(
                                Composition.policyFile(policy.version()),
                                0,
                                "/businesses/" + rules.business() + "/holders",
                                "unfit.code",
                                holder.name());
                    }
                }));
    }

    private static WorkingDays workingDays(Source source) {
        var days = new HashSet<LocalDate>();
        var table = new ArrayList<Holiday>();
        for (var row : Csv.read(source, Composition.HOLIDAYS)) {
            var it = new Holiday(row.date("date"), row.value(Holiday.Kind.class, "kind"), row.words());
            if (!days.add(it.day())) {
                throw row.unfit("date", "unfit.twice", it.day());
            }
            table.add(it);
        }
        return new WorkingDays(table);
    }

    private CancelReason cancelReason(Csv.Row row) {
        return new CancelReason(
                row.get("code"),
                row.get("ground"),
                row.values(CancelReason.FiledBy.class, "filed_by"),
                row.is("enterprise_confirms"),
                row.words());
    }

    private static RefusalGround refusalGround(Csv.Row row) {
        return new RefusalGround(
                row.get("code"),
                row.get("article"),
                row.words(),
                row.present("bar").map(bar -> period(row, bar)),
                row.present("bar_from").map(_x -> row.value(RefusalGround.BarFrom.class, "bar_from")),
                row.value(RefusalGround.CheckedBy.class, "checked_by"));
    }

    private static Period period(Csv.Row row, String bar) {
        try {
            return Period.parse(bar);
        } catch (DateTimeException e) {
            throw row.unfit("bar", "unfit.period");
        }
    }

    private static Province province(Csv.Row row) {
        return new Province(
                row.get("code"),
                row.get("gb_code"),
                row.get("abbreviation"),
                row.value(Province.Kind.class, "kind"),
                row.is("in_gbt2260"),
                row.is("registers"),
                row.get("pinyin"),
                row.words(),
                row.words("authority_"));
    }

    // tables that were published before the title had translations have one column
    private static Words regulation(Csv.Row row) {
        var title = row.full("regulation");
        return new Words(
                title,
                row.cells().getOrDefault("regulation_zh_hant", title),
                row.cells().getOrDefault("regulation_en", title));
    }

    private Citation citation(Csv.Row row) {
        var articles = List.of(row.get("article").split(" ", -1)).stream()
                .filter(article -> !article.isEmpty())
                .toList();
        if (articles.stream().anyMatch(article -> !ARTICLE.matcher(article).matches())) {
            throw row.unfit("article", "unfit.article");
        }
        return new Citation(
                row.get("code"),
                row.present("profession")
                        .map(_x -> row.code(professions, "profession").code())
                        .orElse(""),
                row.full("topic"),
                articles,
                row.words());
    }

    private HolderKind holder(Csv.Row row) {
        return new HolderKind(
                row.get("code"),
                row.code(professions, "profession").code(),
                row.value(HolderKind.Numbers.class, "numbers"),
                row.words(),
                row.words("certificate_"));
    }

    private Specialty specialty(Csv.Row row) {
        return new Specialty(
                row.get("code"),
                row.code(professions, "profession").code(),
                row.get("syllabus"),
                row.full("seal"),
                row.words(),
                row.present("joint_review").map(_x -> row.code(authorities, "joint_review")));
    }

    private static TimeLimit timeLimit(Csv.Row row) {
        return new TimeLimit(
                row.get("code"),
                row.values(Business.class, "businesses"),
                row.number("amount"),
                row.value(TimeLimit.Unit.class, "unit"),
                row.words(),
                row.get("source"));
    }
}
