package org.zhiye.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.zhiye.shell.upload.UploadFilter;

/** A form whose token does not fit: the session ended meanwhile, or the form is not ours. Leads to a page that says so. */
final class StaleForm implements AccessDeniedHandler {
    static final String PAGE = "/stale";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        // an upload over the limit is not read, so its token is not either: the cause is the size, and that is what to
        // say
        boolean tooLarge = request.getAttribute(UploadFilter.TOO_LARGE) != null;
        request.getRequestDispatcher(tooLarge ? "/too-large" : PAGE).forward(request, response);
    }
}
