package org.zhiye.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/** The sealed files in the data directory: each belongs to a row, and each row has its file. */
public final class Stored {
    private static final int FOLDERS = 256;

    private final Path root;

    public Stored(Path data) {
        this.root = data.resolve("files");
    }

    /** All folders that files will ever go to, so that they can be watched beforehand. */
    List<Path> folders() throws IOException {
        var folders = new java.util.ArrayList<Path>();
        for (int i = 0; i < FOLDERS; i++) {
            folders.add(Files.createDirectories(root.resolve("%02x".formatted(i))));
        }
        return folders;
    }

    /** Makes all files, and all rows that wait for confirmation, two hours older: then the sweeper's hour is over. */
    void age(Connection superuser) throws IOException, SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("update document set at = at - interval '2 hours' where state = 'PENDING'");
        }
        var then = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        for (Path file : all()) {
            Files.setLastModifiedTime(file, then);
        }
    }

    private List<Path> all() throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (var files = Files.walk(root, 2)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    void check(Reader reader, Checked found) throws IOException, SQLException {
        var files = new HashSet<String>();
        all().forEach(file -> files.add(String.valueOf(file.getFileName())));
        var rows = new HashSet<>(reader.texts("select id::text from document"));
        files.stream()
                .filter(file -> !rows.contains(file))
                .forEach(file -> found.orphan("file without a row: " + file));
        reader.texts("select id::text from document where state <> 'PENDING'").stream()
                .filter(row -> !files.contains(row))
                .forEach(row -> found.lost("document " + row + " has no file"));
    }
}
