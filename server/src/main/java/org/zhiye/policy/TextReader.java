package org.zhiye.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.zhiye.policy.LegalText.Section;
import org.zhiye.shared.Language;

/** Reads the shipped texts: {@code # title}, {@code ## heading}, paragraphs between blank lines. */
final class TextReader {
    private TextReader() {}

    static Texts read(Source source) {
        var published = new ArrayList<Texts.Published>();
        for (var row : Csv.read(source, "texts/index.csv")) {
            for (var language : Language.values()) {
                published.add(new Texts.Published(
                        TextKind.valueOf(row.get("kind")),
                        row.get("version"),
                        language,
                        row.get(language.name().toLowerCase(Locale.ROOT))));
            }
        }
        return new Texts(published, text -> published(source, text));
    }

    private static LegalText published(Source source, Texts.Published text) {
        var name = text.kind().name().toLowerCase(Locale.ROOT);
        var file =
                "texts/" + name + "." + text.version() + "." + text.language().tag() + ".txt";
        return parse(
                text.kind(), text.version(), text.language(), source.text(file).replace("\r\n", "\n"));
    }

    static LegalText parse(TextKind kind, String version, Language language, String source) {
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
        return new LegalText(kind, version, language, title, sections, hash(source));
    }

    private static void close(List<Section> sections, String heading, List<String> paragraphs) {
        if (!paragraphs.isEmpty()) {
            sections.add(new Section(heading, paragraphs));
            paragraphs.clear();
        }
    }

    private static String hash(String source) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(source.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
