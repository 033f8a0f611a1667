package org.zhiye.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** A form whose token does not fit: the session ended meanwhile, or the form is not ours. Leads to a page that says so. */
final class StaleForm implements AccessDeniedHandler {
    static final String PAGE = "/stale";
    private static final long UPLOAD_LIMIT = 11L * 1024 * 1024;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        // an upload over the limit is never read, so its token is not either: the cause is the size, and that is what
        // to say
        boolean tooLarge = request.getContentLengthLong() > UPLOAD_LIMIT;
        request.getRequestDispatcher(tooLarge ? "/too-large" : PAGE).forward(request, response);
    }
}
