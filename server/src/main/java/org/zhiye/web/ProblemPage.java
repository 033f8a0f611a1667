package org.zhiye.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page that says what went wrong and what to do.
 *
 * @param key messages {@code <key>} and, if there, {@code <key>.advice}
 * @param reference number to quote to the help desk; empty unless something broke
 */
public record ProblemPage(int status, String key, List<Object> arguments, String reference) {
    static ModelAndView of(HttpServletResponse response, int status, String key) {
        return new ProblemPage(status, key, List.of(), "").answer(response);
    }

    ModelAndView answer(HttpServletResponse response) {
        response.setStatus(status);
        return new ModelAndView("web/problem", "page", this);
    }
}
