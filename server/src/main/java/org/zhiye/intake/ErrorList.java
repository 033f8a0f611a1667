package org.zhiye.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** A report's errors as CSV for spreadsheets, which take a cell that begins with = for a formula and would run it. */
public final class ErrorList {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@＝＋－＠\t\r\n";

    private ErrorList() {}

    /** Words in the reader's language. */
    public interface Words {
        String of(String key, Object... arguments);
    }

    public static void write(List<Wrong> errors, Words words, Writer to) {
        try {
            // without the mark spreadsheets take UTF-8 for the local encoding
            to.write(BYTE_ORDER_MARK);
            var csv = CsvWriter.builder().build(to);
            csv.writeRecord(
                    words.of("intake.csv.row"),
                    words.of("intake.csv.column"),
                    words.of("intake.csv.value"),
                    words.of("intake.csv.reason"));
            for (Wrong wrong : errors) {
                csv.writeRecord(
                        Long.toString(wrong.row()),
                        harmless(wrong.column()),
                        harmless(wrong.value()),
                        words.of(wrong.key(), wrong.arguments().toArray()));
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
