package org.zhiye.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where forms get their token from; kept by the shell, which knows the sessions. */
public interface FormTokens {
    /** The token for this session; for a visitor without one it sets the pre-session cookie first. */
    String token(HttpServletRequest request, HttpServletResponse response);
}
