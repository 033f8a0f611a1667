package org.zhiye.takeout;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Export;
import org.zhiye.ground.OwnData;
import org.zhiye.shared.CsvText;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.web.Messages;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file with somebody's own data: pages that any browser shows without this system, the same tables for other programs, and the
 * person's files. It is written from front to back and holds no script.
 */
final class Archive implements Export, Closeable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(BusinessClock.ZONE);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MARK = "\ufeff";

    private final ZipOutputStream zip;
    private final Messages messages;
    private final Language language;
    private final List<Section> sections = new ArrayList<>();

    /** A part as the contents list it. */
    private record Section(String title, List<Item> items) {}

    /**
     * @param page empty: it is missing
     * @param data name of the table's files; empty: a file of the person's
     * @param note why it is missing
     */
    private record Item(String title, String page, String data, long rows, String note) {}

    Archive(OutputStream to, Messages messages, Language language) {
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        this.messages = messages;
        this.language = language;
    }

    void part(OwnData part, PersonId person) {
        sections.add(new Section(words("export." + part.name()), new ArrayList<>()));
        part.write(person, this);
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public String words(String key, @Nullable Object... arguments) {
        return messages.text(language, key, arguments);
    }

    @Override
    public String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    @Override
    public void table(String name, String title, List<String> headings, Supplier<Stream<List<String>>> rows) {
        long count = entry("tables/" + name + ".html", () -> page(title, headings, rows));
        entry("tables/" + name + ".csv", () -> csv(headings, rows));
        entry("tables/" + name + ".json", () -> json(headings, rows));
        items().add(new Item(title, "tables/" + name + ".html", "tables/" + name, count, ""));
    }

    @Override
    public void file(String name, String title, Supplier<InputStream> content) {
        // pictures and signed papers are as small as they get
        zip.setLevel(Deflater.NO_COMPRESSION);
        entry("files/" + name, () -> {
            try (var in = content.get()) {
                return in.transferTo(zip);
            }
        });
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        items().add(new Item(title, "files/" + name, "", 0, ""));
    }

    @Override
    public void missing(String title, String why) {
        items().add(new Item(title, "", "", 0, why));
    }

    private List<Item> items() {
        return sections.getLast().items();
    }

    /** Writes the page that one begins with. */
    void contents(String person, Instant at) {
        entry("index.html", () -> index(person, at));
        entry("style.css", () -> {
            try (var in = new ClassPathResource("takeout/style.css").getInputStream()) {
                return in.transferTo(zip);
            }
        });
    }

    /** Writes something, and says how much. */
    private interface Part {
        long write() throws IOException;
    }

    private long entry(String name, Part part) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            long written = part.write();
            zip.closeEntry();
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long page(String title, List<String> headings, Supplier<Stream<List<String>>> rows) throws IOException {
        head(title, "../");
        print("<p><a href=\"../index.html\">" + html(words("export.back")) + "</a></p>\n<h1>" + html(title)
                + "</h1>\n<table><thead><tr>");
        for (String heading : headings) {
            print("<th>" + html(heading) + "</th>");
        }
        print("</tr></thead><tbody>\n");
        long count = 0;
        try (var all = rows.get()) {
            for (Iterator<List<String>> it = all.iterator(); it.hasNext(); count++) {
                print("<tr>");
                for (String cell : it.next()) {
                    print("<td>" + html(cell) + "</td>");
                }
                print("</tr>\n");
            }
        }
        print("</tbody></table>\n</body></html>\n");
        return count;
    }

    private long csv(List<String> headings, Supplier<Stream<List<String>>> rows) throws IOException {
        print(MARK + CsvText.line(headings));
        try (var all = rows.get()) {
            for (Iterator<List<String>> it = all.iterator(); it.hasNext(); ) {
                print(CsvText.line(it.next()));
            }
        }
        return 0;
    }

    private long json(List<String> headings, Supplier<Stream<List<String>>> rows) throws IOException {
        print("[");
        var comma = "\n";
        try (var all = rows.get()) {
            for (Iterator<List<String>> it = all.iterator(); it.hasNext(); comma = ",\n") {
                var row = it.next();
                var named = new LinkedHashMap<String, String>();
                for (int i = 0; i < headings.size(); i++) {
                    named.put(headings.get(i), row.get(i));
                }
                print(comma + JSON.writeValueAsString(named));
            }
        }
        print("\n]\n");
        return 0;
    }

    private long index(String person, Instant at) throws IOException {
        var title = words("export.of", person);
        head(title, "");
        print("<h1>" + html(title) + "</h1>\n<p>" + html(words("export.made_at", time(at))) + "</p>\n<p>"
                + html(words("export.about")) + "</p>\n");
        for (Section section : sections) {
            if (!section.items().isEmpty()) {
                print("<h2>" + html(section.title()) + "</h2>\n<ul>\n");
                for (Item item : section.items()) {
                    print(line(item));
                }
                print("</ul>\n");
            }
        }
        print("<p>" + html(words("export.not_in")) + "</p>\n</body></html>\n");
        return 0;
    }

    private String line(Item it) {
        if (it.page().isEmpty()) {
            return "<li>" + html(it.title()) + " <strong>" + html(words("export.missing")) + "</strong> <small>"
                    + html(it.note()) + "</small></li>\n";
        }
        var link = "<li><a href=\"" + html(it.page()) + "\">" + html(it.title()) + "</a>";
        return it.data().isEmpty()
                ? link + "</li>\n"
                : link + " <small>" + html(words("export.rows", it.rows())) + " <a href=\"" + html(it.data())
                        + ".csv\">CSV</a> <a href=\"" + html(it.data()) + ".json\">JSON</a></small></li>\n";
    }

    private void head(String title, String up) throws IOException {
        print("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + html(title)
                + "</title><link rel=\"stylesheet\" href=\"" + up + "style.css\"></head><body>\n");
    }

    private void print(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
