package org.zhiye.shell.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/** One request with files, taken apart by the web server's own parser as its bytes come. */
final class Reception implements AutoCloseable {
    /** As the server allows for other forms. */
    private static final int FIELDS = 256 * 1024;

    private static final int PARTS = 50;

    private final Path folder;
    private final UploadSettings.Uploads limits;
    private final SpoolRoom.Place place;
    private final List<SpooledItem> items = new ArrayList<>();
    private @Nullable FileUploadException trouble;

    Reception(Path folder, UploadSettings.Uploads limits, SpoolRoom.Place place) {
        this.folder = folder;
        this.limits = limits;
        this.place = place;
    }

    /** Judges what comes while it comes. */
    interface Meter {
        void came(int bytes, boolean formField) throws IOException;

        /** A part is long enough for a file of its own. */
        void file() throws IOException;
    }

    /**
     * Reads the request to its end.
     *
     * @throws SpoolRoom.Full if there is no room for it
     * @throws ClientAbortException if the sender is gone
     */
    void take(HttpServletRequest request) throws IOException {
        var meter = new Limits(System.nanoTime() + limits.longest().toNanos());
        var upload = new FileUpload();
        upload.setSizeMax(limits.largest().toBytes());
        upload.setFileSizeMax(limits.largestFile().toBytes());
        upload.setFileCountMax(PARTS);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setFileItemFactory((field, type, formField, name) -> {
            var item = new SpooledItem(folder, meter, Objects.requireNonNullElse(field, ""), type, formField, name);
            items.add(item);
            return item;
        });
        try {
            upload.parseRequest(new ServletRequestContext(request));
        } catch (FileUploadException e) {
            if (e.getCause() instanceof SpoolRoom.Full full) {
                throw full;
            }
            if (e.getCause() instanceof ClientAbortException gone) {
                throw gone;
            }
            trouble = e;
        }
    }

    private final class Limits implements Meter {
        private final long until;
        private long fields;

        Limits(long until) {
            this.until = until;
        }

        @Override
        public void came(int bytes, boolean formField) throws IOException {
            place.more(bytes);
            fields += formField ? bytes : 0;
            if (fields > FIELDS) {
                throw new SizeLimitExceededException("the fields' size exceeds its limit", fields, FIELDS);
            }
            if (System.nanoTime() - until > 0) {
                throw new SpoolRoom.Full();
            }
        }

        @Override
        public void file() throws SpoolRoom.Full {
            place.more(SpoolRoom.UNIT);
        }
    }

    /** What came, in its order; nothing unless all of it came. */
    List<SpooledItem> items() {
        return trouble == null ? List.copyOf(items) : List.of();
    }

    /** Why the rest did not come: too large, or no form at all. */
    @Nullable
    FileUploadException trouble() {
        return trouble;
    }

    List<Part> parts() {
        return items().stream().map(it -> (Part) new SpooledPart(it)).toList();
    }

    @Override
    public void close() {
        items.forEach(SpooledItem::delete);
        place.close();
    }
}
