package org.zhiye.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.shared.AccountId;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;

/** The messages to whoever is logged in; what was shown counts as read. */
@Controller
class InboxController {
    private final Notices notices;

    InboxController(Notices notices) {
        this.notices = notices;
    }

    @Access(scope = Scope.ACCOUNT)
    @GetMapping("/messages")
    String messages(@Me AccountId me, @RequestParam(required = false) @Nullable UUID before, Model model) {
        model.addAttribute("page", InboxPage.of(notices.read(me, before, InboxPage.LINES + 1), before == null));
        return "notification/inbox";
    }
}
