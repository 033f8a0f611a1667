package org.zhiye.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Refused;

/** Reads a list row by row; its memory does not grow with the list. */
final class Rows implements AutoCloseable {
    private static final int LONGEST_CELL = 1 << 16;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<String> unused = new ArrayList<>();
    private final int width;
    private long row;

    Rows(Source source, Encoding encoding, List<Column> columns) throws IOException {
        reader = CsvReader.builder()
                .skipEmptyLines(false)
                .maxBufferSize(LONGEST_CELL)
                .detectBomHeader(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(source.open(), encoding.charset()));
        records = reader.iterator();
        var header = record();
        if (header == null) {
            close();
            throw new Refused(IntakeReason.LIST_EMPTY);
        }
        width = header.getFieldCount();
        try {
            header(header.getFields(), columns);
        } catch (Refused e) {
            close();
            throw e;
        }
    }

    private void header(List<String> cells, List<Column> columns) {
        for (int i = 0; i < cells.size(); i++) {
            var header = cells.get(i).replace("\uFEFF", "").strip();
            var column = columns.stream()
                    .filter(c ->
                            c.headers().stream().anyMatch(name -> plain(name).equals(plain(header))))
                    .findFirst();
            if (column.isEmpty()) {
                if (!header.isEmpty()) {
                    unused.add(header);
                }
            } else if (places.putIfAbsent(column.get().field(), i) != null) {
                throw new Refused(IntakeReason.LIST_COLUMN_TWICE, header);
            } else {
                headers.put(column.get().field(), header);
            }
        }
        for (Column column : columns) {
            if (column.required() && !places.containsKey(column.field())) {
                throw new Refused(
                        IntakeReason.LIST_COLUMN_MISSING, column.headers().getFirst());
            }
        }
    }

    private static String plain(String header) {
        return Normal.compact(header).toLowerCase(Locale.ROOT);
    }

    List<String> unused() {
        return List.copyOf(unused);
    }

    String header(String field) {
        return headers.getOrDefault(field, "");
    }

    /** The next row that holds anything; null at the end. */
    @Nullable
    Cells next() {
        for (var record = record(); record != null; record = record()) {
            if (record.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            var cells = new Cells(row, places, headers, record.getFields());
            if (record.getFields().stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
                cells.refuse("", IntakeReason.ROW_TOO_MANY_CELLS);
            }
            return cells;
        }
        return null;
    }

    private @Nullable CsvRecord record() {
        row++;
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw new Refused(IntakeReason.LIST_BROKEN, row);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
