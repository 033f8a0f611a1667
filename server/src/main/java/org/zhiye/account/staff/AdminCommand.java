package org.zhiye.account.staff;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiye.account.AccountSettings;
import org.zhiye.ground.Command;
import org.zhiye.web.PublicAddress;

/** {@code bin/zhiye admin}: prints a one-time link that opens an administrator's account. Whoever runs commands here may do that. */
@Component
final class AdminCommand implements Command {
    private final Invitations invitations;
    private final AccountSettings settings;
    private final PublicAddress address;
    private final PrintStream out;

    @org.springframework.beans.factory.annotation.Autowired
    AdminCommand(Invitations invitations, AccountSettings settings, PublicAddress address) {
        this(invitations, settings, address, System.out);
    }

    AdminCommand(Invitations invitations, AccountSettings settings, PublicAddress address, PrintStream out) {
        this.invitations = invitations;
        this.settings = settings;
        this.address = address;
        this.out = out;
    }

    @Override
    public String name() {
        return "admin";
    }

    @Override
    public int run(List<String> arguments) {
        var link = address.of("/staff/first?code=" + invitations.issue(null));
        long hours = settings.invitationLife().toHours();
        out.println(link);
        out.println("打开链接，设置管理员账号。链接只能使用一次，" + hours + " 小时内有效。");
        out.println("Open the link to make an administrator's account. It works once, within " + hours + " hours.");
        return 0;
    }
}
