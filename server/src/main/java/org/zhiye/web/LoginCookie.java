package org.zhiye.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The cookies of log-ins and of visitors before log-in, kept by the shell. */
public interface LoginCookie {
    /**
     * Gives the browser a new session id.
     *
     * @return its fingerprint, for the session table
     */
    byte[] issue(HttpServletResponse response);

    /** The fingerprint of the browser's session id. */
    Optional<byte[]> current(HttpServletRequest request);

    void clear(HttpServletResponse response);

    /** The visitor's random id before log-in; makes one if there is none. A captcha and a form are bound to it. */
    byte[] visitor(HttpServletRequest request, HttpServletResponse response);

    Optional<byte[]> knownVisitor(HttpServletRequest request);
}
