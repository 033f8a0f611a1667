package org.zhiye.outbox.sms;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhiye.outbox.SmsKinds;
import org.zhiye.shared.Language;

/** The table of templates as CSV: kind, language, the code at each carrier, and for who has them approved the words. */
final class SmsTemplateFile {
    static final List<String> CARRIERS = List.of(Aliyun.NAME, Tencent.NAME);

    private SmsTemplateFile() {}

    /**
     * A row.
     *
     * @param codes by carrier
     */
    record Row(String kind, Language language, Map<String, String> codes) {}

    static List<Row> read(Path file) {
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            try (var csv = CsvReader.builder().ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                return csv.stream().map(SmsTemplateFile::row).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(NamedCsvRecord csv) {
        var codes = new HashMap<String, String>();
        for (String carrier : CARRIERS) {
            csv.findField(carrier)
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .ifPresent(code -> codes.put(carrier, code));
        }
        return new Row(csv.getField("kind").strip(), Language.parse(csv.getField("language")), Map.copyOf(codes));
    }

    /** What is to be filled in: the words as each carrier writes their places. */
    static String blank(SmsKinds kinds, List<Language> languages) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("kind", "language", Aliyun.NAME, Tencent.NAME, "aliyun_words", "tencent_words");
            for (String kind : kinds.all()) {
                languages.forEach(language -> csv.writeRecord(
                        kind,
                        language.tag(),
                        "",
                        "",
                        words(kinds, kind, language, true),
                        words(kinds, kind, language, false)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String words(SmsKinds kinds, String kind, Language language, boolean named) {
        var words = kinds.pattern(kind, language);
        int n = 0;
        for (int place : kinds.places(kind, language)) {
            n++;
            words = words.replace(
                    "{" + place + "}", named ? "${" + SmsTemplates.variable(place) + "}" : "\u0000" + n + "}");
        }
        return words.replace("\u0000", "{");
    }
}
