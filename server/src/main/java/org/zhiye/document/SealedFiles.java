package org.zhiye.document;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.zhiye.vault.Vault;

/** The sealed files, {@code files/ab/<id>}: {@code ab} are the id's last two digits, which spread evenly. */
@Component
class SealedFiles {
    private static final String PART = ".part";

    private final Path root;
    private final Vault vault;

    SealedFiles(DocumentSettings settings, Vault vault) {
        this.root = settings.data().resolve("files");
        this.vault = vault;
    }

    /** Writes the content of a file, however long it is. */
    @FunctionalInterface
    interface Maker {
        void write(OutputStream to) throws IOException;
    }

    void write(UUID owner, UUID id, byte[] content) {
        write(owner, id, to -> to.write(content));
    }

    /** Writes the file whole or not at all; it is on the disk when this returns. */
    void write(UUID owner, UUID id, Maker maker) {
        var place = place(id);
        var folder = folder(id);
        var part = folder.resolve(id + PART);
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var sealed = vault.sealingFile(owner, id, new Flushed(channel));
                maker.write(sealed);
                sealed.close();
            }
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            flush(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("a file was not stored", e);
        }
    }

    /** A file that is on the disk before it is closed. */
    private static final class Flushed extends FilterOutputStream {
        private final FileChannel channel;

        Flushed(FileChannel channel) {
            super(Channels.newOutputStream(channel));
            this.channel = channel;
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
        }

        @Override
        public void close() throws IOException {
            channel.force(true);
            super.close();
        }
    }

    InputStream open(UUID owner, UUID id) {
        try {
            return vault.openFile(owner, id, Files.newInputStream(place(id)));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored file can't be read: " + id, e);
        }
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException("a file was not deleted: " + id, e);
        }
    }

    /** Shows each file that was written before; deletes half-written ones. */
    void before(Instant time, Consumer<UUID> visitor) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, Set.of(), 2, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()
                            && attributes.lastModifiedTime().toInstant().isBefore(time)) {
                        visit(file, visitor);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    // others store and erase meanwhile
                    return e instanceof NoSuchFileException ? FileVisitResult.CONTINUE : super.visitFileFailed(file, e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void visit(Path file, Consumer<UUID> visitor) {
        var name = String.valueOf(file.getFileName());
        if (!name.endsWith(PART)) {
            visitor.accept(UUID.fromString(name));
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(UUID id) {
        var name = id.toString();
        return root.resolve(name.substring(name.length() - 2));
    }

    private Path place(UUID id) {
        return folder(id).resolve(id.toString());
    }

    // a rename is only safe once its folder is on the disk
    private static void flush(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
