package org.zhiye.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhiye.ground.NotThere;

/** Answers for requests that were stopped before their handler: a stale form, an upload over the limit. */
@Controller
class StaleController {
    @Access(scope = Scope.PUBLIC)
    @RequestMapping("/stale")
    ModelAndView stale(HttpServletRequest request, HttpServletResponse response) {
        return forwarded(request, response, 403, "problem.stale");
    }

    @Access(scope = Scope.PUBLIC)
    @RequestMapping("/too-large")
    ModelAndView tooLarge(HttpServletRequest request, HttpServletResponse response) {
        return forwarded(request, response, 413, "problem.too_large");
    }

    private static ModelAndView forwarded(
            HttpServletRequest request, HttpServletResponse response, int status, String key) {
        if (request.getAttribute("jakarta.servlet.forward.request_uri") == null) {
            throw new NotThere();
        }
        return ProblemPage.of(response, status, key);
    }
}
