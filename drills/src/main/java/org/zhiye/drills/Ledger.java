package org.zhiye.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the clients know, written down before each request and after it; the checker reads nothing else of them. */
public final class Ledger {
    private final Path file;
    private int last;

    public Ledger(Path file) {
        this.file = file;
    }

    /** Before a request. */
    synchronized Entry sent(Entry.Kind kind, UUID account, String subject, UUID key) {
        var entry = new Entry(++last, kind, account, subject, key, Entry.State.SENT, "");
        write(entry);
        return entry;
    }

    /** After it. */
    synchronized Entry answered(Entry entry, Entry.State state, String answer) {
        var known = entry.now(state, answer);
        write(known);
        return known;
    }

    private void write(Entry entry) {
        try {
            Files.writeString(
                    file,
                    entry.line() + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many deeds there are until now. */
    synchronized int size() {
        return last;
    }

    /** What is known of the deeds after the first so many. */
    List<Entry> since(int first) throws IOException {
        return read().stream().filter(entry -> entry.n() > first).toList();
    }

    /** The last that is known of each deed. */
    public synchronized List<Entry> read() throws IOException {
        Map<Integer, Entry> entries = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            var entry = Entry.of(line);
            entries.put(entry.n(), entry);
        }
        return List.copyOf(entries.values());
    }
}
