package org.zhiye.shell.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import org.zhiye.web.PlainPage;

/** Takes in what is being sent before the request takes a place among those at work: whoever sends slowly waits by themself. */
public final class UploadFilter extends OncePerRequestFilter {
    /** Set on a request that was not read to its end, since it is too large. */
    public static final String TOO_LARGE = UploadFilter.class.getName() + ".tooLarge";

    private static final Logger LOG = LoggerFactory.getLogger(UploadFilter.class);

    private final Path folder;
    private final UploadSettings.Uploads limits;
    private final SpoolRoom room;

    UploadFilter(Path folder, UploadSettings.Uploads limits) {
        this.folder = folder;
        this.limits = limits;
        this.room = new SpoolRoom(limits.room().toBytes());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                || WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var reception = new Reception(folder, limits, room.place(request.getRemoteAddr()))) {
            try {
                reception.take(request);
            } catch (SpoolRoom.Full e) {
                LOG.warn("an upload is told to come again: {}", e.toString(), e.getCause());
                PlainPage.BUSY.answer(response);
                return;
            } catch (ClientAbortException e) {
                // nobody is there to be answered
                return;
            }
            if (reception.trouble() instanceof SizeException) {
                request.setAttribute(TOO_LARGE, true);
            }
            chain.doFilter(new ReceivedRequest(request, reception), response);
        }
    }

    /** Bytes that may still come. */
    long free() {
        return room.free();
    }
}
