package org.zhiye.policy.edition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Csv;
import org.zhiye.policy.Holiday;
import org.zhiye.policy.LegalText;
import org.zhiye.policy.Policies;
import org.zhiye.policy.Policy;
import org.zhiye.policy.Source;
import org.zhiye.policy.Tables;
import org.zhiye.policy.TextKind;
import org.zhiye.policy.TextReader;
import org.zhiye.policy.Texts;
import org.zhiye.policy.Unfit;
import org.zhiye.shared.Language;

/** What an edition must not do, beyond contradicting itself: change what was in force, or take away what stored rows name. */
final class EditionCheck {
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,19}");
    private static final Pattern YEAR = Pattern.compile("2[01]\\d\\d");

    private final Source shipped;
    private final LocalDate today;

    EditionCheck(Source shipped, LocalDate today) {
        this.shipped = shipped;
        this.today = today;
    }

    /**
     * @param published what is published, in its order
     * @param newest the number of the last of them
     * @throws Unfit with place and reason
     */
    Checked check(Proposal it, List<Proposal> published, long newest) {
        named(it);
        var before = new Tables(Composition.of(shipped, published));
        if (it.kind() == Proposal.Kind.TEXT) {
            text(it, before.texts());
        }
        var all = new ArrayList<>(published);
        all.add(it);
        var after = tables(it, Composition.of(shipped, all));
        switch (it.kind()) {
            case POLICY -> policy(it, before.policies(), after.policies());
            case TABLE -> keepsItsCodes(it, published);
            case HOLIDAYS -> year(it);
            case TEXT -> {}
        }
        keepsWhatWasInForce(it, before.policies(), after.policies());
        return new Checked(it, before, after, from(it, after.policies()), newest);
    }

    /** Everything before an edition and with it, whatever it changes. */
    static Checked shown(Source shipped, Edition it, List<Proposal> before) {
        var all = new ArrayList<>(before);
        all.add(it.proposal());
        return new Checked(
                it.proposal(),
                new Tables(Composition.of(shipped, before)),
                tables(it.proposal(), Composition.of(shipped, all)),
                it.effectiveFrom(),
                0);
    }

    private static void named(Proposal it) {
        boolean right = switch (it.kind()) {
            case POLICY -> VERSION.matcher(it.name()).matches();
            case TABLE -> Tables.FILES.contains(it.name());
            case HOLIDAYS -> YEAR.matcher(it.name()).matches();
            case TEXT -> {
                int slash = it.name().indexOf('/');
                yield slash > 0
                        && VERSION.matcher(it.name().substring(slash + 1)).matches();
            }
        };
        if (!right) {
            throw new Unfit(it.name(), 0, "", "unfit.name", it.name());
        }
    }

    /** Where a policy's text says something wrong, the line is found by the path. */
    private static Tables tables(Proposal it, Source source) {
        try {
            return new Tables(source);
        } catch (Unfit unfit) {
            boolean here = it.kind() == Proposal.Kind.POLICY
                    && unfit.file().equals(Composition.policyFile(it.name()))
                    && unfit.line() == 0;
            throw here ? unfit.at(JsonLines.of(it.content(), unfit.place())) : unfit;
        }
    }

    private void policy(Proposal it, Policies before, Policies after) {
        var file = Composition.policyFile(it.name());
        var from = after.find(it.name())
                .orElseThrow(() -> new Unfit(file, 0, "/version", "unfit.version", it.name()))
                .effectiveFrom()
                .orElseThrow(() -> new Unfit(file, 0, "/effectiveFrom", "unfit.no_day"));
        int line = JsonLines.of(it.content(), "/effectiveFrom");
        if (!from.isAfter(today)) {
            throw new Unfit(file, line, "/effectiveFrom", "unfit.day_past", today.plusDays(1));
        }
        before.all().stream()
                .filter(other -> !other.version().equals(it.name())
                        && other.effectiveFrom().filter(from::equals).isPresent())
                .findFirst()
                .ifPresent(other -> {
                    throw new Unfit(file, line, "/effectiveFrom", "unfit.day_taken", other.version());
                });
    }

    private void keepsWhatWasInForce(Proposal it, Policies before, Policies after) {
        for (Policy policy : before.all()) {
            boolean wasInForce =
                    policy.effectiveFrom().filter(from -> !from.isAfter(today)).isPresent();
            if (wasInForce && !after.find(policy.version()).equals(Optional.of(policy))) {
                throw new Unfit(it.name(), 0, "", "unfit.in_force", policy.version());
            }
        }
    }

    private void keepsItsCodes(Proposal it, List<Proposal> published) {
        var former = Csv.read(Composition.of(shipped, published), it.name());
        var own = Csv.rows(it.name(), it.content());
        var codes = own.stream().map(row -> row.get("code")).toList();
        for (Csv.Row row : former) {
            if (!codes.contains(row.get("code"))) {
                throw new Unfit(it.name(), 0, "code", "unfit.code_gone", row.get("code"));
            }
        }
        for (String column : former.getFirst().cells().keySet()) {
            own.getFirst().get(column);
        }
    }

    private static void year(Proposal it) {
        var rows = Csv.rows(it.name(), it.content());
        if (rows.isEmpty()) {
            throw new Unfit(it.name(), 0, "", "unfit.year_empty");
        }
        for (Csv.Row row : rows) {
            var day = row.date("date");
            if (!it.name().equals(Integer.toString(day.getYear()))) {
                throw row.unfit("date", "unfit.year", it.name());
            }
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            if (row.value(Holiday.Kind.class, "kind") == Holiday.Kind.WORK && !weekend) {
                throw row.unfit("date", "unfit.weekday", day);
            }
        }
    }

    private void text(Proposal it, Texts texts) {
        int slash = it.name().indexOf('/');
        var draft = TextDraft.parse(it.name(), it.content());
        var kind = Arrays.stream(TextKind.values())
                .filter(k -> k.name().equals(it.name().substring(0, slash)))
                .findFirst()
                .orElseThrow(() -> new Unfit(it.name(), 0, "", "unfit.name", it.name()));
        var version = it.name().substring(slash + 1);
        if (texts.find(kind, version, Language.ZH_HANS).isPresent()) {
            throw new Unfit(it.name(), 0, "version", "unfit.text_there", version);
        }
        begins(it, kind, draft.from(), texts);
        var original = TextReader.parse(kind, version, Language.ZH_HANS, draft.in(Language.ZH_HANS));
        for (Language language : Language.values()) {
            var text = TextReader.parse(kind, version, language, draft.in(language));
            if (text.title().isEmpty() || text.paragraphs().isEmpty()) {
                throw new Unfit(it.name(), 1, language.tag(), "unfit.text_title");
            }
            if (headings(text) != headings(original)) {
                throw new Unfit(
                        it.name(), 0, language.tag(), "unfit.text_headings", headings(original), headings(text));
            }
            if (text.paragraphs().stream().noneMatch(paragraph -> paragraph.contains(prevails(language)))) {
                throw new Unfit(it.name(), 0, language.tag(), "unfit.text_prevails", prevails(language));
            }
        }
    }

    private void begins(Proposal it, TextKind kind, @Nullable LocalDate from, Texts texts) {
        if (from == null) {
            throw new Unfit(it.name(), 0, "from", "unfit.no_day");
        }
        if (!from.isAfter(today)) {
            throw new Unfit(it.name(), 0, "from", "unfit.text_past", today.plusDays(1));
        }
        texts.coming(kind, today).stream()
                .filter(other -> other.from().equals(from))
                .findFirst()
                .ifPresent(other -> {
                    throw new Unfit(it.name(), 0, "from", "unfit.text_day_taken", other.version());
                });
    }

    private static long headings(LegalText text) {
        return text.sections().stream()
                .filter(section -> !section.heading().isEmpty())
                .count();
    }

    /** What each translation says of the original. */
    private static String prevails(Language language) {
        return switch (language) {
            case ZH_HANS -> "";
            case ZH_HANT -> "以簡體中文文本為準";
            case EN -> "simplified Chinese text prevails";
        };
    }

    private static @Nullable LocalDate from(Proposal it, Policies after) {
        return switch (it.kind()) {
            case POLICY -> after.version(it.name()).effectiveFrom().orElseThrow();
            case TEXT -> TextDraft.parse(it.name(), it.content()).from();
            case TABLE, HOLIDAYS -> null;
        };
    }
}
