package org.zhiye.shell.upload;

import jakarta.servlet.http.Part;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileItemHeaders;
import org.jspecify.annotations.Nullable;

/** A part as the servlet API shows it. */
record SpooledPart(SpooledItem item) implements Part {
    @Override
    public InputStream getInputStream() {
        return item.getInputStream();
    }

    @Override
    public @Nullable String getContentType() {
        return item.getContentType();
    }

    @Override
    public String getName() {
        return item.getFieldName();
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        return item.getName();
    }

    @Override
    public long getSize() {
        return item.getSize();
    }

    @Override
    public void write(String file) {
        throw new UnsupportedOperationException("nothing that was sent lies in clear on the disk");
    }

    @Override
    public void delete() {
        item.delete();
    }

    @Override
    public @Nullable String getHeader(String name) {
        FileItemHeaders headers = item.getHeaders();
        return headers == null ? null : headers.getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        FileItemHeaders headers = item.getHeaders();
        return headers == null ? List.of() : list(headers.getHeaders(name));
    }

    @Override
    public Collection<String> getHeaderNames() {
        FileItemHeaders headers = item.getHeaders();
        return headers == null ? List.of() : list(headers.getHeaderNames());
    }

    private static List<String> list(java.util.Iterator<String> names) {
        var all = new java.util.ArrayList<String>();
        names.forEachRemaining(all::add);
        return List.copyOf(all);
    }
}
