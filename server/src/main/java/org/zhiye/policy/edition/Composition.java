package org.zhiye.policy.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.zhiye.policy.Csv;
import org.zhiye.policy.Source;
import org.zhiye.policy.Unfit;
import org.zhiye.shared.Language;
import org.zhiye.shared.Sha256;

/** The files that ship, and over them what was published, in its order. */
public final class Composition {
    public static final String POLICIES = "versions/index.csv";
    public static final String TEXTS = "texts/index.csv";
    public static final String HOLIDAYS = "holidays.csv";

    private final Source shipped;
    private final Map<String, String> files = new HashMap<>();

    private Composition(Source shipped) {
        this.shipped = shipped;
    }

    /** @throws Unfit if one of them is not what its kind demands */
    static Source of(Source shipped, List<Proposal> published) {
        var composition = new Composition(shipped);
        published.forEach(composition::put);
        return composition.source();
    }

    private Source source() {
        return shipped.with(files);
    }

    private void put(Proposal it) {
        switch (it.kind()) {
            case POLICY -> policy(it.name(), it.content());
            case TABLE -> files.put(it.name(), it.content());
            case HOLIDAYS -> files.put(HOLIDAYS, year(it.name(), it.content()));
            case TEXT -> text(it.name(), TextDraft.parse(it.name(), it.content()));
        }
    }

    private void policy(String version, String json) {
        files.put(policyFile(version), json);
        boolean known = Csv.read(source(), POLICIES).stream()
                .anyMatch(row -> row.get("version").equals(version));
        if (!known) {
            append(POLICIES, List.of(version));
        }
    }

    public static String policyFile(String version) {
        return "versions/" + version + ".json";
    }

    /** The table of all years, with one year's rows in the place of those that it had. */
    private String year(String year, String csv) {
        var whole = Csv.parse(source().text(HOLIDAYS));
        var own = Csv.parse(csv);
        if (own.isEmpty() || !own.getFirst().equals(whole.getFirst())) {
            throw new Unfit(year, 1, "", "unfit.head", String.join(",", whole.getFirst()));
        }
        int date = whole.getFirst().indexOf("date");
        var others = whole.stream().skip(1).filter(cells -> !cells.get(date).startsWith(year + "-"));
        return Csv.write(
                Stream.of(Stream.of(whole.getFirst()), others, own.stream().skip(1))
                        .flatMap(rows -> rows)
                        .toList());
    }

    private void text(String name, TextDraft draft) {
        int slash = name.indexOf('/');
        var kind = name.substring(0, Math.max(slash, 0));
        var version = name.substring(slash + 1);
        var cells = new ArrayList<>(
                List.of(kind, version, draft.from() == null ? "" : draft.from().toString()));
        for (Language language : Language.values()) {
            files.put(textFile(kind, version, language), draft.in(language));
            cells.add(Sha256.hex(draft.in(language)));
        }
        append(TEXTS, cells);
    }

    public static String textFile(String kind, String version, Language language) {
        return "texts/" + kind.toLowerCase(Locale.ROOT) + "." + version + "." + language.tag() + ".txt";
    }

    private void append(String file, List<String> cells) {
        var rows = new ArrayList<>(Csv.parse(source().text(file)));
        rows.add(cells);
        files.put(file, Csv.write(rows));
    }
}
