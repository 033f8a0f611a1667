package org.zhiye.filing.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Pages of a draft: when it was submitted meanwhile, they lead to its case and say so. */
abstract class DraftPages {
    @ExceptionHandler(Submitted.class)
    @Nullable
    String submitted(Submitted it, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = "/progress/" + it.filing() + "?submitted=1";
        if (request.getHeader("X-Requested-With") == null) {
            return "redirect:" + page;
        }
        // a script of ours can't tell a redirect to here from one to the log-in
        response.setStatus(HttpStatus.GONE.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.getWriter().write(page);
        return null;
    }
}
