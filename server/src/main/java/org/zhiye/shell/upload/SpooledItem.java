package org.zhiye.shell.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileItemHeaders;
import org.jspecify.annotations.Nullable;

/** One part of a form: what is short stays in memory, the rest goes to a sealed file as it comes. */
final class SpooledItem implements FileItem {
    private static final int SHORT = 8 * 1024;

    private final Path folder;
    private final Reception.Meter meter;
    private final @Nullable String type;
    private final @Nullable String name;
    private String field;
    private boolean formField;
    private @Nullable FileItemHeaders headers;
    private byte[] memory = {};
    private @Nullable SealedSpool spool;
    private long size;

    SpooledItem(
            Path folder,
            Reception.Meter meter,
            String field,
            @Nullable String type,
            boolean formField,
            @Nullable String name) {
        this.folder = folder;
        this.meter = meter;
        this.field = field;
        this.type = type;
        this.formField = formField;
        this.name = name;
    }

    @Override
    public OutputStream getOutputStream() {
        return new Arriving();
    }

    private final class Arriving extends OutputStream {
        private final ByteArrayOutputStream first = new ByteArrayOutputStream();
        private @Nullable OutputStream rest;

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            meter.came(length, formField);
            size += length;
            if (rest == null && size <= SHORT) {
                first.write(from, offset, length);
                return;
            }
            if (rest == null) {
                meter.file();
            }
            try {
                toDisk(from, offset, length);
            } catch (IOException e) {
                throw new SpoolRoom.Full(e);
            }
        }

        private void toDisk(byte[] from, int offset, int length) throws IOException {
            if (rest == null) {
                spool = SealedSpool.in(folder);
                rest = spool.write();
                first.writeTo(rest);
                first.reset();
            }
            rest.write(from, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (rest == null) {
                memory = first.toByteArray();
                return;
            }
            try {
                rest.close();
            } catch (IOException e) {
                throw new SpoolRoom.Full(e);
            }
        }
    }

    @Override
    public InputStream getInputStream() {
        return spool == null ? new ByteArrayInputStream(memory) : spool.read();
    }

    @Override
    public byte[] get() {
        try (var in = getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete() {
        memory = new byte[0];
        try {
            if (spool != null) {
                spool.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(File to) {
        throw new UnsupportedOperationException("nothing that was sent lies in clear on the disk");
    }

    @Override
    public String getString() {
        return new String(get(), StandardCharsets.UTF_8);
    }

    @Override
    public String getString(String charset) {
        return new String(get(), Charset.forName(charset));
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public boolean isInMemory() {
        return spool == null;
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public @Nullable String getName() {
        return name;
    }

    @Override
    public String getFieldName() {
        return field;
    }

    @Override
    public void setFieldName(String value) {
        field = value;
    }

    @Override
    public boolean isFormField() {
        return formField;
    }

    @Override
    public void setFormField(boolean value) {
        formField = value;
    }

    @Override
    public @Nullable FileItemHeaders getHeaders() {
        return headers;
    }

    @Override
    public void setHeaders(FileItemHeaders value) {
        headers = value;
    }
}
