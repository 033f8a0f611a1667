package org.zhiye.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.zhiye.ground.Busy;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.Refused;

/** Turns what was thrown into a page: what happened, what to do; a defect gets a reference number and never shows its inside. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String RETRY_SECONDS = "5";

    @ExceptionHandler({NotThere.class, NoHandlerFoundException.class, NoResourceFoundException.class})
    ModelAndView notThere(HttpServletResponse response) {
        return page(response, 404, "problem.not_there");
    }

    @ExceptionHandler(Forbidden.class)
    ModelAndView forbidden(HttpServletResponse response) {
        return page(response, 403, "problem.forbidden");
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletResponse response) {
        boolean conflict = refused.reason() == GroundReason.CHANGED_MEANWHILE
                || refused.reason() == GroundReason.FORM_SENT_WITH_OTHER_CONTENTS;
        return page(response, conflict ? 409 : 422, refused.reason().key(), refused.arguments());
    }

    @ExceptionHandler({
        Busy.class,
        CannotCreateTransactionException.class,
        // the connection broke while it committed: sent again, the same form finds out what became of it
        TransactionSystemException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class,
        QueryTimeoutException.class,
        CannotAcquireLockException.class
    })
    ModelAndView busy(Exception e, HttpServletResponse response) {
        LOG.warn("busy: {}", e.getClass().getSimpleName());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return page(response, 503, "problem.busy");
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ModelAndView method(HttpRequestMethodNotSupportedException e, HttpServletResponse response) {
        if (e.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", e.getSupportedMethods()));
        }
        return page(response, 405, "problem.not_there");
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
    ModelAndView tooLarge(HttpServletResponse response) {
        return page(response, 413, "problem.too_large");
    }

    @ExceptionHandler({
        BindException.class,
        MissingServletRequestParameterException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        HttpMediaTypeException.class
    })
    ModelAndView unreadable(Exception e, HttpServletResponse response) {
        if (e.getCause() != null && rootOf(e) instanceof NotThere) {
            return notThere(response);
        }
        return page(response, 400, "problem.unreadable");
    }

    @ExceptionHandler(Exception.class)
    ModelAndView defect(Exception e, HttpServletRequest request, HttpServletResponse response) {
        return defect((Object) e, request, response);
    }

    /**
     * @param cause what was thrown, if it is known
     */
    static ModelAndView defect(@Nullable Object cause, HttpServletRequest request, HttpServletResponse response) {
        var reference = reference();
        LOG.error(
                "defect {} at {} {}",
                reference,
                request.getMethod(),
                pattern(request),
                cause instanceof Throwable thrown ? thrown : null);
        return new ProblemPage(500, "problem.defect", List.of(), reference).answer(response);
    }

    private static Throwable rootOf(Throwable e) {
        var at = e;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }

    /** The handler's pattern, not the address itself: what people type into addresses stays out of the log. */
    private static String pattern(HttpServletRequest request) {
        return String.valueOf(
                request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern"));
    }

    private static String reference() {
        var bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    private static ModelAndView page(HttpServletResponse response, int status, String key) {
        return ProblemPage.of(response, status, key);
    }

    private static ModelAndView page(HttpServletResponse response, int status, String key, List<Object> arguments) {
        return new ProblemPage(status, key, arguments, "").answer(response);
    }
}
