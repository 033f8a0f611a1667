package org.zhiye.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.zhiye.shared.Sha256;
import org.zhiye.web.LoginCookie;

/** What the pages before log-in have in common. */
@Component
public class Visitor {
    private static final int LENGTH = 16;

    private final LoginCookie cookies;

    Visitor(LoginCookie cookies) {
        this.cookies = cookies;
    }

    /** Names this browser; only it can show the cookie behind it again. */
    public String of(HttpServletRequest request, HttpServletResponse response) {
        return HexFormat.of().formatHex(Sha256.of(cookies.visitor(request, response)), 0, LENGTH);
    }

    /** What was typed must not stay in caches. */
    public static void keepOut(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Whether the page's script asks, which wants an answer instead of a page. */
    public static boolean isScript(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }
}
