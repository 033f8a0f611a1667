package org.zhiye.account.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.zhiye.account.AccountTable;
import org.zhiye.account.Candidate;
import org.zhiye.account.Sessions;
import org.zhiye.ground.Caller;
import org.zhiye.shared.AccountId;
import org.zhiye.web.LoginCookie;

/** The last step of each way in: a new session id, the old session's end, the device remembered. */
@Component
public class Entry {
    private final LoginCookie cookies;
    private final Sessions sessions;
    private final AccountTable table;
    private final LogIn logIn;
    private final Devices devices;

    Entry(LoginCookie cookies, Sessions sessions, AccountTable table, LogIn logIn, Devices devices) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.table = table;
        this.logIn = logIn;
        this.devices = devices;
    }

    public void enter(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        enter(table.candidate(account).orElseThrow(), request, response);
    }

    public void enter(Candidate account, HttpServletRequest request, HttpServletResponse response) {
        var device = devices.of(request);
        var hash = cookies.issue(response);
        logIn.begin(account, Caller.current(), hash);
        cookies.current(request).ifPresent(sessions::end);
        devices.remember(device, account.id(), account.now(), response);
    }
}
