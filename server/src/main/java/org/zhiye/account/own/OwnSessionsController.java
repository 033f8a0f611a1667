package org.zhiye.account.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.web.Access;
import org.zhiye.web.DeviceName;
import org.zhiye.web.LoginCookie;
import org.zhiye.web.Me;
import org.zhiye.web.NetworkName;
import org.zhiye.web.Scope;

/** Where the own account is logged in, and the end of what is not the holder's. */
@Controller
class OwnSessionsController {
    private final OwnSessions sessions;
    private final LoginCookie cookies;

    OwnSessionsController(OwnSessions sessions, LoginCookie cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Access(scope = Scope.ACCOUNT)
    @GetMapping("/me/sessions")
    String show(
            @Me Caller me,
            @RequestParam(required = false) @Nullable String ended,
            HttpServletRequest request,
            Model model) {
        var current = cookies.current(request).orElse(null);
        var lines = sessions.of(me).stream()
                .map(it -> new SessionsPage.Line(
                        sessions.handle(it),
                        DeviceName.brief(it.device()),
                        NetworkName.place(it.address()),
                        it.created(),
                        it.lastSeen(),
                        Arrays.equals(it.idHash(), current)))
                .sorted(Comparator.comparing(line -> !line.here()))
                .toList();
        model.addAttribute("page", new SessionsPage(me.kind() == Caller.Kind.PRACTITIONER, ended != null, lines));
        return "account/sessions";
    }

    @Access(scope = Scope.ACCOUNT)
    @PostMapping("/me/sessions/end")
    String end(
            @Me Caller me,
            @RequestParam(defaultValue = "") String session,
            @RequestParam(required = false) @Nullable String deed) {
        return "redirect:" + sessions.end(me, DeedKey.of(deed), session);
    }

    @Access(scope = Scope.ACCOUNT)
    @PostMapping("/me/sessions/end-others")
    String endOthers(@Me Caller me, @RequestParam(required = false) @Nullable String deed, HttpServletRequest request) {
        return "redirect:"
                + sessions.endOthers(
                        me, DeedKey.of(deed), cookies.current(request).orElse(null));
    }
}
