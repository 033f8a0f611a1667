package org.zhiye.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhiye.ground.NotThere;

/** Our page for what went wrong outside of a handler: in a filter, or because the server refused the request. */
@Controller
class ErrorPages implements ErrorController {
    @Access(scope = Scope.PUBLIC)
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            throw new NotThere();
        }
        return switch (status) {
            case 403 -> ProblemPage.of(response, status, "problem.forbidden");
            case 404, 405 -> ProblemPage.of(response, status, "problem.not_there");
            case 413 -> ProblemPage.of(response, status, "problem.too_large");
            case 429, 503 -> ProblemPage.of(response, status, "problem.busy");
            default ->
                status >= 500
                        ? Errors.defect(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), request, response)
                        : ProblemPage.of(response, status, "problem.unreadable");
        };
    }
}
