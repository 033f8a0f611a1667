package org.zhiye.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.zhiye.vault.Vault;
import org.zhiye.web.FormTokens;

/** A form's token is a keyed fingerprint of the session's (or visitor's) secret id: nothing is stored for it. */
@Component
final class FormGuard implements CsrfTokenRepository, FormTokens {
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final String NONE = "none";

    private final SessionCookie cookie;
    private final Vault vault;

    FormGuard(SessionCookie cookie, Vault vault) {
        this.cookie = cookie;
        this.vault = vault;
    }

    @Override
    public String token(HttpServletRequest request, HttpServletResponse response) {
        var session = cookie.rawSession(request);
        boolean loggedIn = org.zhiye.ground.Caller.current().loggedIn();
        return mac(session.isPresent() && loggedIn ? session.get() : cookie.visitor(request, response));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        boolean loggedIn = org.zhiye.ground.Caller.current().loggedIn();
        var id = loggedIn ? cookie.rawSession(request) : cookie.knownVisitor(request);
        return new DefaultCsrfToken(HEADER, PARAMETER, id.map(this::mac).orElse(NONE + java.util.UUID.randomUUID()));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // nothing is stored: the token follows from the cookie
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return generateToken(request);
    }

    private String mac(byte[] id) {
        return HexFormat.of().formatHex(vault.sessionMac("csrf", id), 0, 20);
    }
}
