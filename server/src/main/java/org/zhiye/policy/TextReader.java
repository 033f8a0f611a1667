package org.zhiye.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhiye.policy.LegalText.Section;
import org.zhiye.policy.edition.Composition;
import org.zhiye.shared.Language;
import org.zhiye.shared.Sha256;

/** Reads the shipped texts: {@code # title}, {@code ## heading}, paragraphs between blank lines. */
public final class TextReader {
    private TextReader() {}

    static Texts read(Source source) {
        var published = new ArrayList<Texts.Published>();
        for (var row : Csv.read(source, Composition.TEXTS)) {
            for (var language : Language.values()) {
                published.add(new Texts.Published(
                        row.value(TextKind.class, "kind"),
                        row.get("version"),
                        row.present("from").isEmpty() ? LocalDate.MIN : row.date("from"),
                        language,
                        row.get(language.name().toLowerCase(Locale.ROOT))));
            }
        }
        return new Texts(published, text -> published(source, text));
    }

    private static LegalText published(Source source, Texts.Published text) {
        var file = Composition.textFile(text.kind().name(), text.version(), text.language());
        return parse(
                text.kind(), text.version(), text.language(), source.text(file).replace("\r\n", "\n"));
    }

    public static LegalText parse(TextKind kind, String version, Language language, String source) {
        var sections = new ArrayList<Section>();
        var title = "";
        var heading = "";
        var paragraphs = new ArrayList<String>();
        for (var line : (Iterable<String>) source.lines().map(String::strip).filter(l -> !l.isEmpty())::iterator) {
            if (line.startsWith("# ")) {
                title = line.substring(2);
            } else if (line.startsWith("## ")) {
                close(sections, heading, paragraphs);
                heading = line.substring(3);
            } else {
                paragraphs.add(line);
            }
        }
        close(sections, heading, paragraphs);
        return new LegalText(kind, version, language, title, sections, Sha256.hex(source));
    }

    private static void close(List<Section> sections, String heading, List<String> paragraphs) {
        if (!paragraphs.isEmpty()) {
            sections.add(new Section(heading, paragraphs));
            paragraphs.clear();
        }
    }
}
