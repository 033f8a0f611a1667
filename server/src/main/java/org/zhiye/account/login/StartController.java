package org.zhiye.account.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.Sessions;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.web.Access;
import org.zhiye.web.LoginCookie;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** The first page after log-in, and the way out. */
@Controller
class StartController {
    private final Uis uis;
    private final LoginCookie cookies;
    private final Sessions sessions;
    private final Deeds deeds;
    private final TransactionTemplate transaction;

    StartController(
            Uis uis, LoginCookie cookies, Sessions sessions, Deeds deeds, PlatformTransactionManager transactions) {
        this.uis = uis;
        this.cookies = cookies;
        this.sessions = sessions;
        this.deeds = deeds;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Leads to the first page of the caller's menu. */
    @Access(scope = Scope.ACCOUNT)
    @GetMapping("/start")
    String start(HttpServletRequest request, HttpServletResponse response) {
        return "redirect:" + uis.of(request, response).front();
    }

    /** Also for somebody whose log-in has ended already: there is nothing to complain about then. */
    @Access(scope = Scope.PUBLIC)
    @PostMapping("/logout")
    String logOut(@Me Caller me, HttpServletRequest request, HttpServletResponse response) {
        var hash = cookies.current(request);
        if (hash.isPresent() && me.loggedIn()) {
            transaction.executeWithoutResult(status -> {
                sessions.end(hash.get());
                deeds.happened(new AccountDeed.LoggedOut(AccountDeed.subject(me.kind(), me.id())));
            });
        }
        cookies.clear(response);
        return switch (me.kind()) {
            case ENTERPRISE -> "redirect:/enterprise/login?out";
            case STAFF -> "redirect:/staff/login?out";
            case PRACTITIONER, NOBODY, SYSTEM -> "redirect:/login?out";
        };
    }
}
