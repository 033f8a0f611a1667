package org.zhiye.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiye.ground.Caller;

/** Keeps a log-in alive at the person's wish, and tells an open page whether its log-in still is. */
@RestController
class SessionController {
    private final Uis uis;

    SessionController(Uis uis) {
        this.uis = uis;
    }

    /**
     * A log-in that is alive.
     *
     * @param seconds until it ends by itself
     * @param account whose it is: a page of another account must not go on with it
     * @param token for the forms of a page that was opened under an earlier log-in of the same account
     */
    record Ping(long seconds, String account, String token) {}

    @Access(scope = Scope.ACCOUNT)
    @GetMapping("/session/ping")
    Ping ping(@Me Caller me, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request, response);
        return new Ping(ui.secondsLeft(), me.id().value().toString(), ui.csrf());
    }
}
